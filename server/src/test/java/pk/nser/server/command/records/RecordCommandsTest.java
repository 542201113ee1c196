package pk.nser.server.command.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.sharing.LockCap;
import pk.nser.db.sharing.LockLedger;
import pk.nser.server.command.Failure;
import pk.nser.server.fixture.Operator;
import pk.nser.server.fixture.TinyDatabases;

/** Granting records on the command line: the ledger weighs every grant, and a refused one leaves nothing. */
class RecordCommandsTest {
    private static final String LOCKED = "--unlocked-by Secretary --reason study";

    @TempDir
    private static Path home;

    private static TestDatabases databases = TinyDatabases.create("recordcmd");
    private static Operator operator;

    @BeforeAll
    static void makeHome() {
        operator = Operator.of(home, databases.address());
    }

    @AfterAll
    static void drop() {
        databases.close();
    }

    private static int institution(String... below) {
        String[] words = Stream.concat(Stream.of("institution", "add", "Some institute"), Arrays.stream(below))
                .toArray(String[]::new);
        Matcher told = Pattern.compile("institution (\\d+) ")
                .matcher(operator.run(words).out());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    private static Operator.Answer issue(String words) {
        return operator.run(("token issue " + words).split(" ", -1));
    }

    private static List<String> held(int institution) {
        return List.copyOf(new LockLedger(databases.pools().of(Role.APP), LockCap.STANDARD).held(institution));
    }

    @Test
    void aGrantWithinTheCapGivesATokenAndTellsWhatMakesItsFile() {
        int institution = institution();
        Operator.Answer answer = issue("--category viii --areas 1111 --dimensions rooms,poverty_score --institution "
                + institution + " " + LOCKED);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsPattern("Token \\w{14} for 1111 down to union_council, 2 dimensions")
                .contains("nserA1_")
                .containsPattern("'delivery make --agreement \\d+' makes its file");
        assertThat(held(institution)).containsExactly("rooms");
        assertThat(operator.run("token", "list").out()).containsPattern("Some institute  agreement \\d+ \\(viii\\)");
        assertThat(operator.run("institution", "list").out())
                .contains("institution " + institution + "  Some institute");
    }

    @Test
    void aSecondGrantThatPassesFourLockedNamesIsRefusedWithTheReason() {
        int institution = institution();
        String rest = " --institution " + institution + " " + LOCKED;
        assertThat(issue("--category viii --areas 1111 --dimensions rooms,land,livestock,toilet_type" + rest)
                        .code())
                .isZero();
        for (String category : List.of("viii --areas 1112", "vi --areas 11")) {
            Operator.Answer refused = issue("--category " + category + " --dimensions gas_equipment" + rest);
            assertThat(refused.code()).isEqualTo(Failure.REFUSED);
            assertThat(refused.err())
                    .contains("the lock ledger refuses", "Some institute", "holds", "land", "asked for gas_equipment");
            assertThat(refused.out()).doesNotContain("nserA1_");
        }
        assertThat(issue("--category viii --areas 1112 --dimensions rooms,poverty_score" + rest)
                        .code())
                .as("what it holds already it may be given again")
                .isZero();
        assertThat(held(institution)).hasSize(4);
    }

    @Test
    void anOfficeOfTheSameBodyHasNoLedgerOfItsOwn() {
        int body = institution();
        int office = institution("--below", String.valueOf(body));
        assertThat(issue("--category viii --areas 1111 --dimensions rooms,land,livestock,toilet_type --institution "
                                + body + " " + LOCKED)
                        .code())
                .isZero();
        Operator.Answer refused =
                issue("--category viii --areas 1111 --dimensions gas_equipment --institution " + office + " " + LOCKED);
        assertThat(refused.err()).contains("the lock ledger refuses");
        assertThat(operator.run("institution", "list").out())
                .contains("institution " + office + "  Some institute, of the body " + body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--category viii --areas 1111 --dimensions rooms --institution 1|say who unlocked them in --unlocked-by",
                "--category viii --areas 1111 --dimensions poverty_score|name it in --institution",
                "--category viii --areas 1111 --dimensions poverty_score --institution 999|there is no institution 999",
                "--category viii --areas 1111 --institution 1|records of all dimensions are never given",
                "--category viii --areas 11111 --dimensions poverty_score --institution 1|cannot be given of 11111",
                "--category viii --areas 1211 --dimensions poverty_score --institution 1|cannot be given of 1211",
                "--category vi --areas 1111 --dimensions poverty_score --institution 1|cannot be given of 1111",
                "--category viii --areas 99 --dimensions poverty_score --institution 1|no area of tiny-main has the code 99",
                "--category viii --areas 1111 --dimensions age_bracket --institution 1|category viii has no dimension 'age_bracket'",
                "--category vi --areas 11 --dimensions relationship --institution 1|relationship is of persons",
                "--category iii.a --areas 11 --dimensions poverty_score --institution 1|no demonstration token holds category 'iii.a'"
            })
    void whatCannotBeGivenIsRefusedBeforeTheLedgerIsTouched(String words, String said) {
        if (words.contains("--institution 1")) {
            institution();
        }
        long before = grants();
        Operator.Answer answer = issue(words + (words.contains("rooms") ? " --reason study" : " " + LOCKED));
        assertThat(answer.code()).isEqualTo(Failure.REFUSED);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(grants()).isEqualTo(before);
    }

    private static long grants() {
        try (var connection = databases.superuser(false);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from app.record_grant")) {
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileIsNotMadeOfWhatIsNoAgreementOfRecords() throws java.io.IOException {
        java.nio.file.Files.createDirectories(home.resolve("keys"));
        pk.nser.db.disclosure.key.TestKeys.write(home.resolve("keys"), "grant.key", 40);
        Operator.Answer answer = operator.run("delivery", "make", "--agreement", "999999");
        assertThat(answer.code()).isEqualTo(Failure.REFUSED);
        assertThat(answer.err()).contains("there is no agreement 999999 that gives records");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--format xls|--format: format 'xls' is not written; there are csv, csv.gz, gpkg",
                "--epsg here|--epsg: 'here' is no code of the EPSG list",
                "--epsg 999999|--epsg: ",
            })
    void aFormatOrSystemThatThereIsNotIsRefusedByItsOption(String words, String said) {
        Operator.Answer answer = operator.run(("delivery make --agreement 1 " + words).split(" ", -1));
        assertThat(answer.code()).isEqualTo(Failure.SETTINGS);
        assertThat(answer.err()).contains(said);
        assertThat(answer.err().lines()).hasSize(1);
    }
}
