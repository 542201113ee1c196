package pk.nser.oracle.dimension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DimensionTest {

    @Test
    void countsAsSectionTwoSays() {
        assertThat(Dimension.those(any -> true)).hasSize(17);
        assertThat(Dimension.those(Dimension::selectable)).hasSize(16);
        assertThat(Dimension.allLocked()).hasSize(10);
        assertThat(Dimension.those(Dimension::priced)).hasSize(12);
    }

    @Test
    void pricesWhatIsLockedAndTwoMore() {
        assertThat(Dimension.those(dimension -> dimension.priced() && !dimension.locked()))
                .isEqualTo(Set.of(Dimension.RELATIONSHIP, Dimension.MARITAL_STATUS));
        assertThat(Dimension.those(dimension -> dimension.locked() && !dimension.priced()))
                .isEmpty();
    }

    @Test
    void isKnownByItsCodeAlone() {
        assertThat(Dimension.ofCode("toilet_type")).contains(Dimension.TOILET_TYPE);
        assertThat(Dimension.ofCode("TOILET_TYPE")).isEmpty();
        assertThat(Dimension.ofCode("viii")).isEmpty();
    }
}
