package pk.nser.db.sharing.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What has no price (R33), each with the field at fault and the words for it. */
class PriceRefusalsTest {
    static final List<String> LOCKED = List.of(
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

    private static void refused(ThrowingCallable asking, String field, String detail) {
        assertThatExceptionOfType(PriceRefused.class)
                .isThrownBy(asking)
                .withMessage(field + ": " + detail)
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vi|charity||''|price_class|Annex II has no class 'charity'",
                "vi|GOVERNMENT||''|price_class|Annex II has no class 'GOVERNMENT'",
                "vi|''||''|price_class|Annex II has no class ''",
                "vi|||''|price_class|category vi needs a class of Annex II",
                "ix|donor||''|category|there is no sharing category 'ix'",
                "vii|donor||''|category|there is no sharing category 'vii'",
                "VI|donor||''|category|there is no sharing category 'VI'",
                "vi|donor||colour|dimensions|there is no dimension 'colour'",
                "vi|donor||rooms gender rooms|dimensions|rooms is named twice and counts once",
                "i.b|donor||gender gender|dimensions|gender is named twice and counts once",
                "iii.b|donor||rooms|dimensions|category iii.b carries no dimensions",
                "iv|donor||gender|dimensions|category iv carries no dimensions",
                "vi|donor|poor|''|gratis|'poor' is no reason to give data free of cost"
            })
    void termsThatHoldNoPrice(
            String category, String priceClass, String gratis, String dimensions, String field, String detail) {
        List<String> named = dimensions.isEmpty() ? List.of() : List.of(dimensions.split(" "));
        refused(() -> PriceTerms.of(category, priceClass, named, gratis), field, detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "vi", "viii"})
    void allTenLockedAreNeverPriced(String category) {
        String detail = "the ten locked ones are never given as a whole, so they have no price";
        refused(() -> PriceTerms.of(category, "business", LOCKED, null), "dimensions", detail);
        List<String> more = new ArrayList<>(List.of("gender", "relationship", "marital_status"));
        more.addAll(LOCKED);
        refused(() -> PriceTerms.of(category, "business", more, null), "dimensions", detail);
        SelectedDimensions halves = SelectedDimensions.of(LOCKED.subList(0, 6), LOCKED.subList(4, 10));
        refused(() -> new PriceTerms(category, PriceClass.DONOR, halves, null), "dimensions", detail);
        more.remove("land");
        assertThatCode(() -> PriceTerms.of(category, "business", more, null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"i.a", "i.b", "iii.b", "iv", "vi"})
    void noCountIsNegative(String category) {
        PriceTerms terms = PriceTerms.of(category, "donor", List.of(), null);
        refused(() -> new Quote(terms, -1), "households", "a count is not negative: -1");
        Quote quote = new Quote(terms, 1);
        String least = "a count is not negative: -9223372036854775808";
        refused(() -> new Charge(quote, Long.MIN_VALUE), "households", least);
    }

    /** 26,500 paisa at most for one household: 2^63 - 1 divided by it is the last count that fits. */
    @Test
    void amountsFitIntoSixtyFourBits() {
        List<String> eleven = new ArrayList<>(List.of("relationship", "marital_status"));
        eleven.addAll(LOCKED.subList(0, 9));
        PriceTerms terms = PriceTerms.of("vi", "business", eleven, null);
        long last = Long.MAX_VALUE / 26_500;
        assertThat(new Quote(terms, last).price().duePaisa()).hasValue(last * 26_500);
        String detail = "348,051,774,975,652 at 265.00 is more than can be counted in 64 bits";
        refused(() -> new Quote(terms, last + 1), "households", detail);
        Quote quote = new Quote(terms, 1);
        refused(() -> new Charge(quote, last + 1), "households", detail);
        String most = "9,223,372,036,854,775,807 at 265.00 is more than can be counted in 64 bits";
        refused(() -> new Quote(terms, Long.MAX_VALUE), "households", most);
    }

    @Test
    void aReckoningIsCheckedByItself() {
        List<String> twice = List.of("land", "land");
        refused(() -> new Reckoning(300, 1, twice), "dimensions", "only priced ones count, each once: [land, land]");
        List<String> unpriced = List.of("gender");
        refused(() -> new Reckoning(300, 1, unpriced), "dimensions", "only priced ones count, each once: [gender]");
        List<String> twelve = new ArrayList<>(List.of("relationship", "marital_status"));
        twelve.addAll(LOCKED);
        refused(() -> new Reckoning(300, 1, twelve), "dimensions", "at most 11 are priced, and not 12");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -300, 301, 10, 10_000_020, Long.MAX_VALUE})
    void aRateHasFifteenWholeHundredths(long ratePaisa) {
        refused(
                () -> new Reckoning(ratePaisa, 1, List.of()),
                "price_class",
                "a rate is a multiple of 20 paisa, from 20 to 10000000, and not " + ratePaisa);
    }
}
