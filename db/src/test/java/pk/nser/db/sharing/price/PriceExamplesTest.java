package pk.nser.db.sharing.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that were worked by hand, in rupees, and the table of Annex II. */
class PriceExamplesTest {
    private static final String THREE = "disability rooms land";
    private static final String ELEVEN = "relationship marital_status disability employment_status education rooms"
            + " toilet_type electric_equipment gas_equipment kitchen_assets livestock";

    private static List<String> dimensions(String named) {
        return switch (named) {
            case "none" -> List.of();
            case "three" -> List.of(THREE.split(" "));
            case "eleven" -> List.of(ELEVEN.split(" "));
            default -> List.of(named.split(" "));
        };
    }

    private static long paisa(String rupees) {
        return new BigDecimal(rupees).movePointRight(2).longValueExact();
    }

    @ParameterizedTest
    @CsvSource({
        "v,     government,      100000,   three,     300000,     135000,     435000",
        "v,     semi_autonomous, 100000,   three,     500000,     225000,     725000",
        "vi,    academic,        100000,   three,     2000000,    900000,     2900000",
        "vi,    local_ngo,       100000,   three,     2500000,    1125000,    3625000",
        "viii,  donor,           100000,   three,     5000000,    2250000,    7250000",
        "viii,  business,        100000,   three,     10000000,   4500000,    14500000",
        "v,     semi_autonomous, 1,        rooms,     5.00,       0.75,       5.75",
        "iii.b, government,      12345,    none,      37035,      0,          37035",
        "vi,    business,        25000000, eleven,    2500000000, 4125000000, 6625000000",
        "vi,    academic,        100000,   gender age_bracket rooms, 2000000, 300000, 2300000",
        "iv,    donor,           0,        none,      0,          0,          0"
    })
    void areWhatTheFormulaGives(
            String category,
            String priceClass,
            long households,
            String named,
            String basic,
            String forDimensions,
            String total) {
        Quote quote = new Quote(PriceTerms.of(category, priceClass, dimensions(named), null), households);
        Reckoning reckoning = (Reckoning) quote.price();
        assertThat(reckoning.households()).isEqualTo(households);
        assertThat(reckoning.basicPaisa()).as("C").isEqualTo(paisa(basic));
        assertThat(reckoning.dimensionsPaisa()).as("F").isEqualTo(paisa(forDimensions));
        assertThat(reckoning.totalPaisa()).as("G").isEqualTo(paisa(total));
        assertThat(quote.price().duePaisa()).hasValue(paisa(total));
        assertThat(new Charge(quote, households).price()).isEqualTo(reckoning);
    }

    @ParameterizedTest
    @CsvSource({
        "government,      300,   45",
        "semi_autonomous, 500,   75",
        "academic,        2000,  300",
        "local_ngo,       2500,  375",
        "donor,           5000,  750",
        "business,        10000, 1500"
    })
    void ratesAreThoseOfAnnexTwo(String code, long ratePaisa, long dimensionRatePaisa) {
        PriceClass priceClass = PriceClass.ofCode(code);
        assertThat(priceClass.code()).isEqualTo(code);
        assertThat(priceClass.ratePaisa()).isEqualTo(ratePaisa);
        assertThat(new Reckoning(ratePaisa, 1, List.of("land")).dimensionRatePaisa())
                .isEqualTo(dimensionRatePaisa);
        assertThat(PriceClass.values()).hasSize(6);
    }

    @Test
    void canBeCheckedByHandOnAnAgreement() {
        Quote quote = new Quote(PriceTerms.of("v", "government", dimensions("three"), null), 100_000);
        assertThat(quote.price().lines())
                .containsExactly(
                        "A = 3.00",
                        "B = 100,000",
                        "C = A x B = 300,000.00",
                        "D = 3 (disability, rooms, land)",
                        "E = 15% x A = 0.45",
                        "F = B x D x E = 135,000.00",
                        "G = C + F = 435,000.00");
        assertThat(new Quote(PriceTerms.of("iii.b", "government", List.of(), null), 12_345)
                        .price()
                        .lines())
                .startsWith("A = 3.00", "B = 12,345")
                .contains("D = 0", "F = B x D x E = 0.00", "G = C + F = 37,035.00");
        assertThat(new Quote(PriceTerms.of("v", "semi_autonomous", List.of("rooms"), null), 1)
                        .price()
                        .lines())
                .contains("E = 15% x A = 0.75", "G = C + F = 5.75");
    }

    @Test
    void aChargeCountsWhatWasDeliveredOnTheTermsOfTheQuote() {
        Quote quote = new Quote(PriceTerms.of("vi", "academic", List.of("rooms"), null), 100_000);
        Charge charge = new Charge(quote, 97_531);
        assertThat(quote.price().duePaisa()).hasValue(paisa("2300000"));
        assertThat(charge.price()).isEqualTo(new Reckoning(2_000, 97_531, List.of("rooms")));
        assertThat(charge.price().duePaisa()).hasValue(paisa("2243213"));
        assertThat(new Charge(quote, 0).price().duePaisa()).hasValue(0);
    }
}
