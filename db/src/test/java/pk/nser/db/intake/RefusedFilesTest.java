package pk.nser.db.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.household.BandCutOffs;
import pk.nser.db.intake.IntakeReport.Outcome;
import pk.nser.db.intake.row.Row;
import pk.nser.db.progress.Progress;

/** Files of which nothing can be taken in, and files cut at any byte. */
class RefusedFilesTest {
    private static final String GOOD = TestFile.HEADER + "\n" + TestFile.households(1, 60, 3);

    @TempDir
    static Path folder;

    private static Registry registry;

    @BeforeAll
    static void open() {
        registry = new Registry("refused", folder);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void empty() {
        registry.empty();
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static void isRefused(IntakeReport report, long line, String field, String reason) {
        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.refusal()).isEqualTo(new Row.Rejected(line, field, reason));
        assertThat(registry.number("select count(*) from reg.household")).isZero();
        assertThat(registry.number("select count(*) from reg.member")).isZero();
        assertThat(registry.number("select count(*) from reg.identity")).isZero();
        assertThat(registry.number("select count(*) from reg.batch")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            toilet_type, | '' | column toilet_type is missing
            toilet_type | toilet | column 9 has a name that the format does not know
            score | rooms | column rooms stands there twice
            score | Score | column 7 has a name that the format does not know
            name | phone | column 21 is phone, which is never kept: leave it out
            record | "record | the header has text behind a closing quote
            """)
    void refusesAWrongHeader(String old, String changed, String reason) {
        IntakeReport report = registry.load(GOOD.replaceFirst(old, changed));
        isRefused(report, 1, "header", reason);
    }

    @Test
    void refusesAnEmptyFileAndOneWithAHeaderOnly() throws IOException {
        isRefused(registry.load(""), 1, "file", "the file is empty");
        isRefused(registry.load(gzip("")), 1, "file", "the file is empty");
        isRefused(registry.load("\uFEFF\n\n"), 1, "file", "the file is empty");
        isRefused(registry.load(TestFile.HEADER + "\n"), 2, "file", "the file holds no household");
    }

    @Test
    void refusesAFileWhoseLastLineLacksColumns() {
        long lines = GOOD.lines().count();
        isRefused(
                registry.load(GOOD + "member,60,20\n"),
                lines + 1,
                "file",
                "the last line has 3 columns instead of 30: it was cut");
    }

    @Test
    void takesNothingOfAFileCutAnywhereInALine() throws IOException {
        Random random = new Random(23);
        byte[] plain = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(GOOD);
        for (int i = 0; i < 20; i++) {
            byte[] whole = i % 2 == 0 ? plain : packed;
            int length = 1 + random.nextInt(whole.length - 1);
            length -= i % 2 == 0 && plain[length - 1] == '\n' ? 1 : 0;
            IntakeReport report = registry.load(Arrays.copyOf(whole, length));
            assertThat(report.outcome()).as("cut at %s", length).isEqualTo(Outcome.REFUSED);
            assertThat(registry.number("select count(*) from reg.household")).isZero();
        }
        assertThat(registry.load(packed).counts().inserted()).isEqualTo(60);
    }

    @Test
    void keepsTheRejectedLinesForTheirOwnerAlone() throws IOException {
        IntakeReport report = registry.load(GOOD + TestFile.household(99, "V1", 70.05, 30.05));
        Path file = registry.imports().resolve(String.valueOf(report.rejectedFile()));
        long line = GOOD.lines().count() + 1;
        assertThat(Files.readString(file))
                .isEqualTo("line,field,reason\n" + line + ",record,\"is a household without members\"\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(registry.texts("select report->'counts'->>'rejectedLines' from reg.batch"))
                .containsExactly("1");
    }

    @Test
    void foretellsMoreDiskThanTheTablesTake() throws IOException {
        Path plain = Files.writeString(folder.resolve("disk.csv"), GOOD);
        Path packed = Files.write(folder.resolve("disk.csv.gz"), gzip(GOOD));
        registry.load(plain);
        long tables = registry.number("select sum(pg_total_relation_size(c::regclass))"
                + " from unnest(array['reg.household', 'reg.member', 'reg.identity']) c");
        assertThat(HouseholdImport.requiredBytes(plain)).isGreaterThan(tables);
        assertThat(HouseholdImport.requiredBytes(packed)).isGreaterThan(tables);
    }

    @Test
    void refusesABoundarySetThatIsNotThere() {
        HouseholdImport intake =
                new HouseholdImport(registry.databases.pools().of(Role.LOAD), registry.keys, BandCutOffs.STANDARD);
        assertThatThrownBy(() -> intake.run(
                        java.io.InputStream.nullInputStream(), "x", "nowhere", registry.imports(), Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
