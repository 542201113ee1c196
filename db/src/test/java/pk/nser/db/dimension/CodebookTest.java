package pk.nser.db.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodebookTest {
    private final Codebook codebook = Codebook.standard();

    @Test
    void listsSeventeenDimensionsSixteenSelectableTenLockedTwelvePriced() {
        assertThat(codebook.dimensions()).hasSize(17);
        assertThat(codes(Dimension::selectable)).hasSize(16).doesNotContain("hh_composition");
        assertThat(codes(Dimension::locked))
                .containsExactly(
                        "disability",
                        "employment_status",
                        "education",
                        "rooms",
                        "toilet_type",
                        "electric_equipment",
                        "gas_equipment",
                        "kitchen_assets",
                        "livestock",
                        "land");
        assertThat(codes(Dimension::priced)).hasSize(12).contains("relationship", "marital_status");
    }

    @Test
    void pricesExactlyTheLockedOnesAndTwoMore() {
        List<String> expected = new java.util.ArrayList<>(codes(Dimension::locked));
        expected.addAll(List.of("relationship", "marital_status"));
        assertThat(codes(Dimension::priced)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "poverty_score, i, i",
        "hh_composition, iii,",
        "gender, iv, iii",
        "relationship, v, v",
        "age_bracket, vi, iv",
        "disability, viii, vi",
        "employment_status, ix, viii",
        "education, x, ix",
        "land, xvii, xvi",
    })
    void carriesBothNumberingsOfTheProtocol(String code, String section, String form) {
        Dimension dimension = codebook.dimension(code).orElseThrow();
        assertThat(dimension.section()).isEqualTo(section);
        assertThat(dimension.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "disability, 7",
        "electric_equipment, 8",
        "gas_equipment, 3",
        "kitchen_assets, 3",
        "livestock, 6",
        "gender, 2",
        "poverty_score, 5",
        "area, 0",
    })
    void namesTheItemsOfEachDimension(String code, int categories) {
        assertThat(codebook.dimension(code).orElseThrow().categories()).hasSize(categories);
    }

    @Test
    void warnsReadersOfEachDimensionInOneShortSentence() {
        for (Dimension dimension : codebook.dimensions()) {
            Label caveat = dimension.caveat();
            assertThat(caveat).as(dimension.code()).isNotNull();
            assertThat(caveat.en()).as(dimension.code()).matches("[A-Z][^.]{20,118}\\.");
            assertThat(caveat.ur()).as(dimension.code()).matches("[\\u0600-\\u06ff][^۔]{20,150}۔");
        }
    }

    /** R41: disability, and education of members other than the head. */
    @ParameterizedTest
    @CsvSource({"disability, true", "education, true", "poverty_score, false", "toilet_type, false"})
    void saysWhatWasNotCollectedWhere(String code, boolean missing) {
        Label caveat = codebook.dimension(code).orElseThrow().caveat();
        assertThat(caveat).isNotNull();
        assertThat(caveat.en().contains("not collected in Balochistan and the sixteen test-phase districts"))
                .isEqualTo(missing);
        assertThat(caveat.ur().contains("بلوچستان اور آزمائشی مرحلے کے سولہ اضلاع"))
                .isEqualTo(missing);
    }

    @Test
    void ordersPovertyBandsFromThePoorest() {
        assertThat(codebook.povertyBands())
                .extracting(Category::code)
                .containsExactly("ultra_poor", "very_poor", "poor", "non_poor", "well_off");
    }

    private List<String> codes(Predicate<Dimension> which) {
        return codebook.dimensions().stream().filter(which).map(Dimension::code).toList();
    }
}
