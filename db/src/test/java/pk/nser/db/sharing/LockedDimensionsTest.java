package pk.nser.db.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LockedDimensionsTest {
    @Test
    void areTheTenOfTheProtocolByName() {
        assertThat(LockedDimensions.all())
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
    }

    /** Read with the form's numbers, viii to xvii would leave disability (vi there) and employment (vii) open. */
    @Test
    void keepDisabilityLockedWhateverTheFormNumbersIt() {
        assertThat(LockedDimensions.among(Set.of("disability", "marital_status", "area")))
                .containsExactly("disability");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10, 11})
    void noSettingAllowsNoneOrAllTen(int cap) {
        assertThatThrownBy(() -> new LockCap(cap)).hasMessageContaining("between 1 and 9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VI|rooms|land|unlocked once",
                "VI|rooms||unlocked once",
                "VI|gender|rooms|unlocked once",
                "IV|gender||carries no dimensions",
                "VI|colour||there is no dimension"
            })
    void everyLockedDimensionNeedsItsOwnUnlock(String category, String dimension, String unlocked, String refused) {
        RecordCategory of = category.equals("IV") ? RecordCategory.BENEFICIARIES : RecordCategory.UNIT_DATA;
        List<Unlock> unlocks = unlocked == null ? List.of() : List.of(new Unlock(unlocked, "unit", "needed"));
        assertThatThrownBy(() -> new RecordRequest(1, of, Set.of(dimension), unlocks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(refused);
    }

    @ParameterizedTest
    @CsvSource({"rooms,'',x", "rooms,x,' '", "gender,x,x"})
    void anUnlockSaysWhoAndWhyOfALockedDimension(String dimension, String by, String reason) {
        assertThatThrownBy(() -> new Unlock(dimension, by, reason)).isInstanceOf(IllegalArgumentException.class);
    }
}
