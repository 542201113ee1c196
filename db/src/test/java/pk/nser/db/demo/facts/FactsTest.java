package pk.nser.db.demo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final Pattern ARABIC_SCRIPT = Pattern.compile("[\\p{InArabic} ]+");

    private final Facts facts = Facts.standard();

    @Test
    void listsSevenProvincesThirtySevenDivisionsAndAHundredAndSixtyDistricts() {
        assertThat(facts.provinces()).hasSize(7);
        assertThat(facts.divisions()).hasSize(37);
        assertThat(facts.districts()).hasSize(160);
        assertThat(facts.districts().stream().mapToInt(District::tehsils).sum()).isEqualTo(577);
    }

    @Test
    void givesEveryDistrictOnceUnderAKnownDivisionAndProvince() {
        List<String> divisions = facts.divisions().stream().map(NamedArea::code).toList();
        List<String> provinces = facts.provinces().stream().map(NamedArea::code).toList();
        assertThat(facts.districts()).extracting(District::code).doesNotHaveDuplicates();
        assertThat(facts.districts()).extracting(District::name).doesNotHaveDuplicates();
        assertThat(facts.districts()).extracting(District::division).isSubsetOf(divisions);
        assertThat(facts.districts()).extracting(District::province).isSubsetOf(provinces);
    }

    @Test
    void namesEverythingInUrduToo() {
        Stream.of(
                        facts.provinces().stream().map(NamedArea::nameUr),
                        facts.divisions().stream().map(NamedArea::nameUr),
                        facts.districts().stream().map(District::nameUr))
                .flatMap(names -> names)
                .forEach(name -> assertThat(name).matches(ARABIC_SCRIPT));
    }

    @Test
    void givesSharesThatSumToOne() {
        for (District district : facts.districts()) {
            assertThat(sum(district.rates().toilets())).as(district.name()).isCloseTo(1, within(0.005));
            assertThat(sum(district.rates().rooms())).as(district.name()).isCloseTo(1, within(0.005));
            assertThat(district.rates().poverty()).isBetween(0.01, 0.9);
            assertThat(district.rates().disability()).isBetween(0.001, 0.1);
        }
    }

    @Test
    void agreesWithTheCensusOnTheWhole() {
        double censused = facts.districts().stream()
                .filter(d ->
                        !d.modelled().contains("households") && !d.modelled().contains("all"))
                .mapToDouble(District::households)
                .sum();
        assertThat(censused).isEqualTo(38_292_556);
    }

    @Test
    void labelsWhatWasNotPublishedAsModelled() {
        assertThat(facts.districts().stream()
                        .filter(d -> d.province().equals("GB") || d.province().equals("AK"))
                        .map(District::modelled))
                .allMatch(modelled -> modelled.equals(List.of("all")));
    }

    @Test
    void namesSixteenDistrictsAndBalochistanWhereNotAllWasCollected() {
        List<String> codes = CsvTable.read(Facts.class, "not_collected.csv").stream()
                .map(row -> row.text("code"))
                .toList();
        assertThat(codes).hasSize(17).contains("BA").doesNotHaveDuplicates();
        List<String> districts = facts.districts().stream()
                .filter(d -> !d.province().equals("BA"))
                .map(District::code)
                .toList();
        assertThat(codes.stream().filter(code -> !code.equals("BA"))).isSubsetOf(districts);
    }

    private static double sum(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }
}
