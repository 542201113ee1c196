package pk.nser.db.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nser.db.area.AreaLevel;

class ThresholdsTest {
    @ParameterizedTest
    @CsvSource({
        "9, 20, 6, 500, 100, 40",
        "10, 19, 6, 500, 100, 40",
        "10, 20, 5, 500, 100, 40",
        "10, 20, 6, 499, 100, 40",
        "10, 20, 6, 500, 99, 40",
        "10, 20, 6, 500, 100, 39",
        "10, 20, 10, 500, 100, 40",
        "25, 20, 6, 500, 100, 40",
    })
    void refusesWhateverIsWeakerThanTheSpecification(
            int cell, int sensitive, int spread, int tehsil, int unionCouncil, int village) {
        assertThatThrownBy(() -> new Thresholds(cell, sensitive, spread, tehsil, unionCouncil, village))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhyNoiseMustStayBelowTheThresholdAndMayNotVanish() {
        assertThatThrownBy(() -> new Thresholds(2, 20, 6, 500, 100, 40))
                .hasMessageContaining("'cell' may not be weaker than 10: 2");
        assertThatThrownBy(() -> new Thresholds(10, 20, 10, 500, 100, 40))
                .hasMessageContaining("spread 10 must be below the smallest count shown, 10");
        assertThatThrownBy(() -> PerturbationTable.solve(6, 0)).hasMessageContaining("spread 6 and variance 0");
    }

    @ParameterizedTest
    @CsvSource({"COUNTRY, 0", "DISTRICT, 0", "TEHSIL, 500", "UNION_COUNCIL, 100", "VILLAGE, 40"})
    void namesTheSmallestAreaShownAsItself(AreaLevel level, int households) {
        assertThat(Thresholds.STANDARD.households(level)).isEqualTo(households);
    }
}
