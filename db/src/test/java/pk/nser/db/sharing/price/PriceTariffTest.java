package pk.nser.db.sharing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which category is priced how, and what waives a price. */
class PriceTariffTest {
    private static Price price(String category, List<String> dimensions) {
        return new Quote(PriceTerms.of(category, "donor", dimensions, null), 1_000).price();
    }

    @ParameterizedTest
    @CsvSource({
        "i.a, FREE",
        "i.b, CASE_BY_CASE",
        "ii.a, CASE_BY_CASE",
        "ii.b, CASE_BY_CASE",
        "iii.a, FREE",
        "iii.b, LOOKUPS",
        "iv, HOUSEHOLDS",
        "v, HOUSEHOLDS_AND_DIMENSIONS",
        "vi, HOUSEHOLDS_AND_DIMENSIONS",
        "vii.a, FREE",
        "vii.b, CASE_BY_CASE",
        "viii, HOUSEHOLDS_AND_DIMENSIONS"
    })
    void everyCategoryHasOne(String category, Tariff tariff) {
        assertThat(Tariff.ofCategory(category)).isEqualTo(tariff);
        assertThat(tariff.counts()).isEqualTo(price(category, List.of()) instanceof Reckoning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i.b", "ii.a", "ii.b", "vii.b"})
    void caseByCaseSaysSoAndCarriesNoAmount(String category) {
        Price price = price(category, List.of("rooms", "gender"));
        assertThat(price).isEqualTo(new Price.CaseByCase(category));
        assertThat(price.duePaisa()).isEmpty();
        assertThat(price.lines()).containsExactly("The price of category " + category + " is agreed case by case.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i.a", "iii.a", "vii.a"})
    void freeSaysSoAndCarriesNoAmount(String category) {
        Price price = price(category, List.of());
        assertThat(price).isEqualTo(new Price.Free(category));
        assertThat(price.duePaisa()).isEmpty();
        assertThat(price.lines()).containsExactly("Category " + category + " is free.");
    }

    /** BISP's own analysis (ii.a) and the public have no class in Annex II. */
    @Test
    void whatIsNotCountedNeedsNoClass() {
        Quote own = new Quote(PriceTerms.of("ii.a", null, List.of(), null), 0);
        assertThat(own.price()).isEqualTo(new Price.CaseByCase("ii.a"));
        assertThat(new Charge(own, 0).price()).isEqualTo(own.price());
    }

    /** The unlocking of single-dimension tables is no business of the price. */
    @Test
    void summariesMayNameAllDimensions() {
        assertThat(price(
                        "i.b",
                        SelectedDimensions.of(List.of("land"), PriceRefusalsTest.LOCKED)
                                .codes()))
                .isInstanceOf(Price.CaseByCase.class);
    }

    @ParameterizedTest
    @EnumSource(GratisCriterion.class)
    void gratisWaivesThePriceAndShowsIt(GratisCriterion criterion) {
        Quote quote = new Quote(PriceTerms.of("vi", "academic", List.of("rooms"), criterion.code()), 100_000);
        assertThat(quote.price())
                .isEqualTo(new Price.Waived(criterion, new Reckoning(2_000, 100_000, List.of("rooms"))));
        assertThat(quote.price().duePaisa()).hasValue(0);
        assertThat(quote.price().lines())
                .hasSize(8)
                .endsWith("G = C + F = 2,300,000.00", "Waived (" + criterion.code() + "): due = 0.00");
        assertThat(new Charge(quote, 5).price().duePaisa()).hasValue(0);
    }

    @Test
    void gratisWaivesNothingElse() {
        assertThatThrownBy(() -> new Quote(PriceTerms.of("vi", "academic", List.of(), "research"), -1))
                .hasMessageStartingWith("households: ");
        assertThatThrownBy(() -> PriceTerms.of("vi", "academic", PriceRefusalsTest.LOCKED, "research"))
                .hasMessageStartingWith("dimensions: ");
    }

    @Test
    void gratisWaivesAPriceAgreedCaseByCaseAndNothingThatIsFree() {
        assertThat(new Quote(PriceTerms.of("vii.b", "local_ngo", List.of(), "non_profit"), 0).price())
                .isEqualTo(new Price.Waived(GratisCriterion.NON_PROFIT, new Price.CaseByCase("vii.b")));
        assertThat(new Quote(PriceTerms.of("i.a", null, List.of(), "research"), 0).price())
                .isEqualTo(new Price.Free("i.a"));
        assertThatThrownBy(() -> new Price.Waived(GratisCriterion.RESEARCH, new Price.Free("i.a")))
                .hasMessageContaining("only a price can be waived");
    }

    @Test
    void aConditionThatIsAlsoAColumnIsPricedOnce() {
        SelectedDimensions selected =
                SelectedDimensions.of(List.of("disability", "gender"), List.of("rooms", "disability"));
        assertThat(selected.priced()).containsExactly("disability", "rooms");
        Quote quote = new Quote(new PriceTerms("v", PriceClass.LOCAL_NGO, selected, null), 1);
        assertThat(quote.price().duePaisa()).hasValue(2_500 + 2 * 375);
    }
}
