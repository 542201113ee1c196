package pk.nser.db.disclosure.unitdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.disclosure.pseudonym.GrantKey;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.ColumnType;

class UnitRowsTest {
    private static final Set<String> GRANTED =
            Set.of("age_bracket", "gender", "hh_composition", "marital_status", "poverty_score", "disability", "rooms");

    private final Pseudonyms pseudonyms = new Pseudonyms(GrantKey.make(new SecureRandom()));

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    private static Map<Integer, String> areaCodes() {
        Map<Integer, String> codes = new HashMap<>();
        IntStream.range(100, 140).forEach(id -> codes.put(id, "PK-" + id));
        return codes;
    }

    private List<List<@Nullable Object>> rows(int seed, Set<String> granted) {
        UnitColumns columns = UnitColumns.of(granted);
        List<Traits> traits = LocalSuppressionTest.rows(seed);
        TraitCounts counts = new TraitCounts();
        traits.forEach(row -> counts.add(row.only(columns.quasiIdentifiers()), 1));
        Suppression suppression = LocalSuppression.of(UnitRules.STANDARD, counts);
        Random random = new Random(seed);
        UnitRows rows = new UnitRows(columns, suppression, pseudonyms, areaCodes());
        List<List<@Nullable Object>> given = new ArrayList<>();
        for (int i = 0; i < traits.size(); i++) {
            List<Integer> values = columns.dimensions().stream()
                    .map(dimension -> dimension.equals("disability") ? 1 << random.nextInt(7) : 1 + random.nextInt(4))
                    .toList();
            rows.of(new UnitRow(1_000_000L + i, traits.get(i), values)).ifPresent(given::add);
        }
        rows.requireCounted();
        assertThat(given).hasSize((int) (traits.size() - suppression.report().withheld()));
        return given;
    }

    private static List<String> columns(Set<String> granted) {
        return UnitColumns.of(granted).schema().columns().stream()
                .map(Column::name)
                .toList();
    }

    /** Looks at the rows alone: columns by their names, rows by their values. */
    private static void assertFiveAnonymous(
            List<List<@Nullable Object>> rows, List<String> names, String... quasiIdentifiers) {
        int[] columns = Arrays.stream(quasiIdentifiers).mapToInt(names::indexOf).toArray();
        assertThat(columns).doesNotContain(-1);
        Map<String, Integer> classes = new HashMap<>();
        for (List<@Nullable Object> row : rows) {
            StringBuilder seen = new StringBuilder();
            for (int column : columns) {
                seen.append(row.get(column)).append('|');
            }
            classes.merge(seen.toString(), 1, Integer::sum);
        }
        classes.forEach((seen, count) -> assertThat(count).as(seen).isGreaterThanOrEqualTo(5));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theRowsAreFiveAnonymous(int seed) {
        assertThat(columns(GRANTED))
                .containsExactly(
                        "id",
                        "area",
                        "head_age_bracket",
                        "head_gender",
                        "hh_composition",
                        "head_marital_status",
                        "poverty_band",
                        "disability",
                        "rooms");
        assertFiveAnonymous(
                rows(seed, GRANTED),
                columns(GRANTED),
                "area",
                "head_age_bracket",
                "head_gender",
                "hh_composition",
                "head_marital_status");
        Set<String> few = Set.of("gender", "rooms");
        assertFiveAnonymous(rows(seed, few), columns(few), "area", "head_gender");
    }

    @Test
    void idsAreNamesOfTheGrantAlone() {
        assertThat(rows(7, GRANTED).stream().map(row -> String.valueOf(row.get(0))))
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z2-7]{20}"));
    }

    /** Every value is one that its column lists, and the columns list what stands for no value. */
    @Test
    void columnsListEveryCodeThatOccurs() {
        List<Column> columns = UnitColumns.of(GRANTED).schema().columns();
        Set<String> taken = new HashSet<>();
        for (int seed = 0; seed < 30; seed++) {
            for (List<@Nullable Object> row : rows(seed, GRANTED)) {
                for (int i = 0; i < columns.size(); i++) {
                    if (columns.get(i).type() == ColumnType.CODE && row.get(i) != null) {
                        String code = String.valueOf(row.get(i));
                        assertThat(columns.get(i).codes().stream().map(Column.Code::code))
                                .contains(code);
                        if (code.equals("*")) {
                            taken.add(columns.get(i).name());
                        }
                    }
                }
            }
        }
        assertThat(taken).contains("head_age_bracket", "head_marital_status");
        assertThat(columns.get(6).codes().stream().map(Column.Code::code))
                .as("a band is never taken out")
                .contains("ultra_poor", "not_applicable")
                .doesNotContain("*");
    }

    @Test
    void whatWasNotGrantedIsNoColumn() {
        assertThat(columns(Set.of("rooms"))).containsExactly("id", "area", "rooms");
        assertThat(columns(Set.of())).containsExactly("id", "area");
        assertThat(rows(7, Set.of()).get(0)).hasSize(2);
    }

    @Test
    void valuesAreWrittenByCode() {
        UnitColumns columns = UnitColumns.of(GRANTED);
        List<@Nullable Object> row = columns.values(
                "abc", new Traits(100, 3, 2, Traits.SUPPRESSED, 0), List.of(1, 0b10_0001, -1), areaCodes());
        assertThat(row)
                .containsExactly(
                        "abc",
                        "PK-100",
                        "adult",
                        "male",
                        "*",
                        null,
                        "ultra_poor",
                        "hearing;upper_limb",
                        "not_applicable");
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
                        UnitColumns.of(Set.of()).values("abc", new Traits(1, 0, 0, 0, 0), List.of(), Map.of(1, code)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void otherRowsThanCountedAreNotGiven() {
        TraitCounts counts = new TraitCounts();
        counts.add(new Traits(100, 0, 0, 0, 0), 6);
        UnitRows rows = new UnitRows(
                UnitColumns.of(Set.of()), LocalSuppression.of(UnitRules.STANDARD, counts), pseudonyms, areaCodes());
        for (int i = 0; i < 5; i++) {
            rows.of(new UnitRow(i, new Traits(100, 3, 1, 2, 2), List.of()));
        }
        assertThatThrownBy(rows::requireCounted).isInstanceOf(IllegalStateException.class);
    }
}
