package pk.nser.db.demo.grow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nser.db.demo.facts.Facts;

class ExtentTest {
    private final Facts facts = Facts.standard();

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 20_000, 400_000, 2_000_000, 25_000_000, 40_000_000})
    void sharesOutExactlyTheHouseholdsAskedFor(int total) {
        Extent extent = Extent.of(facts, total);
        assertThat(extent.households().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(total);
        assertThat(extent.density()).allMatch(density -> density >= 0 && density <= 1);
    }

    @Test
    void keepsOneDistrictDenseAtTwentyThousand() {
        assertThat(Collections.max(Extent.of(facts, 20_000).households())).isEqualTo(15_000);
    }

    @Test
    void keepsFourDistrictsDenseAtFourHundredThousand() {
        List<Integer> households = Extent.of(facts, 400_000).households();
        assertThat(households.stream().filter(h -> h > 35_000)).hasSize(4);
        assertThat(households.stream()
                        .sorted()
                        .skip(156)
                        .mapToInt(Integer::intValue)
                        .sum())
                .isCloseTo(160_000, within(2_000));
    }

    @Test
    void coversTheCountryAtNationalSize() {
        assertThat(Extent.of(facts, Extent.NATIONAL).density()).allMatch(density -> density > 0.99);
    }
}
