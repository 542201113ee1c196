package pk.nser.db.disclosure.unitdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;

class UnitFileTest {
    private static final Set<String> GRANTED =
            Set.of("age_bracket", "gender", "hh_composition", "marital_status", "poverty_score", "disability", "rooms");

    private final Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(new SecureRandom()));

    @TempDir
    private Path folder;

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static Map<Integer, String> areaCodes() {
        Map<Integer, String> codes = new HashMap<>();
        IntStream.range(100, 140).forEach(id -> codes.put(id, "PK-" + id));
        return codes;
    }

    private List<String> write(int seed, Set<String> granted) throws IOException {
        UnitColumns columns = UnitColumns.of(granted);
        List<Traits> rows = LocalSuppressionTest.rows(seed);
        TraitCounts counts = new TraitCounts();
        rows.forEach(row -> counts.add(row.only(columns.quasiIdentifiers()), 1));
        Suppression suppression = LocalSuppression.of(UnitRules.STANDARD, counts);
        Random random = new Random(seed);
        Path file = folder.resolve("unit-" + seed + "-" + granted.size() + ".csv");
        try (UnitFile out = new UnitFile(columns, suppression, pseudonyms, areaCodes(), file)) {
            for (int i = 0; i < rows.size(); i++) {
                List<Integer> values = columns.dimensions().stream()
                        .map(dimension ->
                                dimension.equals("disability") ? 1 << random.nextInt(7) : 1 + random.nextInt(4))
                        .toList();
                out.add(new UnitRow(1_000_000L + i, rows.get(i), values));
            }
            assertThat(out.finish())
                    .isEqualTo(rows.size() - suppression.report().withheld());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".parts"))).isEmpty();
        }
        return Files.readAllLines(file);
    }

    /** Looks at the bytes alone: columns by their names, rows by their text. */
    private static void assertFiveAnonymous(List<String> lines, String... quasiIdentifiers) {
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        int[] columns =
                Arrays.stream(quasiIdentifiers).mapToInt(header::indexOf).toArray();
        assertThat(columns).doesNotContain(-1);
        Map<String, Integer> classes = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            StringBuilder seen = new StringBuilder();
            for (int column : columns) {
                seen.append(fields[column]).append('|');
            }
            classes.merge(seen.toString(), 1, Integer::sum);
        }
        classes.forEach((seen, rows) -> assertThat(rows).as(seen).isGreaterThanOrEqualTo(5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBytesAreFiveAnonymous(int seed) throws IOException {
        List<String> lines = write(seed, GRANTED);
        assertThat(lines.get(0))
                .isEqualTo("id,area,head_age_bracket,head_gender,hh_composition,head_marital_status,"
                        + "poverty_band,disability,rooms");
        assertFiveAnonymous(lines, "area", "head_age_bracket", "head_gender", "hh_composition", "head_marital_status");
        assertFiveAnonymous(write(seed, Set.of("gender", "rooms")), "area", "head_gender");
    }

    @Test
    void rowsStandInTheOrderOfTheirIds() throws IOException {
        List<String> lines = write(7, GRANTED);
        List<String> ids =
                lines.stream().skip(1).map(line -> line.split(",", -1)[0]).toList();
        assertThat(ids)
                .hasSizeGreaterThan(100)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z2-7]{20}"));
    }

    @Test
    void whatWasNotGrantedIsNoColumn() throws IOException {
        assertThat(write(7, Set.of("rooms")).get(0)).isEqualTo("id,area,rooms");
        assertThat(write(7, Set.of()).get(0)).isEqualTo("id,area");
    }

    @Test
    void valuesAreWrittenByCode() throws IOException {
        UnitColumns columns = UnitColumns.of(GRANTED);
        String line = columns.line(
                "abc", new Traits(100, 3, 2, Traits.SUPPRESSED, 0), List.of(1, 0b10_0001, -1), areaCodes());
        assertThat(line).isEqualTo("abc,PK-100,adult,male,*,,ultra_poor,hearing;upper_limb,not_applicable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship", "colour", "poverty_band", "longitude", "cnic"})
    void onlyDimensionsOfHouseholdsAreGiven(String dimension) {
        assertThatThrownBy(() -> UnitColumns.of(Set.of(dimension))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "'a,b'", "@x", "-1", "''"})
    void anAreaCodeIsNoFormula(String code) {
        assertThatThrownBy(() ->
                        UnitColumns.of(Set.of()).line("abc", new Traits(1, 0, 0, 0, 0), List.of(), Map.of(1, code)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileOfOtherRowsThanCountedIsNotLeftBehind() throws IOException {
        TraitCounts counts = new TraitCounts();
        counts.add(new Traits(100, 0, 0, 0, 0), 6);
        Path file = folder.resolve("changed.csv");
        try (UnitFile out = new UnitFile(
                UnitColumns.of(Set.of()),
                LocalSuppression.of(UnitRules.STANDARD, counts),
                pseudonyms,
                areaCodes(),
                file)) {
            for (int i = 0; i < 5; i++) {
                out.add(new UnitRow(i, new Traits(100, 3, 1, 2, 2), List.of()));
            }
            assertThatThrownBy(out::finish).isInstanceOf(IllegalStateException.class);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
