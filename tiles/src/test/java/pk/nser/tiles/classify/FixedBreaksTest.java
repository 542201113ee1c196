package pk.nser.tiles.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;

class FixedBreaksTest {
    @Test
    void risesForEveryCategoryAndNumberOfClasses() {
        for (Dimension dimension : Codebook.standard().dimensions()) {
            for (Category category : dimension.categories()) {
                for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
                    List<Number> breaks = FixedBreaks.percent(dimension.code(), category.code(), classes);
                    assertThat(breaks).hasSize(classes - 1).doesNotHaveDuplicates();
                    double previous = 0;
                    for (Number inner : breaks) {
                        assertThat(inner.doubleValue()).isGreaterThan(previous).isLessThan(100);
                        previous = inner.doubleValue();
                    }
                }
            }
        }
    }

    @Test
    void namesOnlyWhatTheCodebookHas() {
        for (String use : FixedBreaks.uses()) {
            String[] parts = use.split("\\.", -1);
            Dimension dimension = Codebook.standard().dimension(parts[0]).orElseThrow();
            assertThat(parts.length == 1 || dimension.categoryIndex(parts[1]) >= 0)
                    .as(use)
                    .isTrue();
        }
    }

    @Test
    void drawsRareThingsOnAFinerScale() {
        assertThat(FixedBreaks.percent("toilet_type", "flush", 5)).containsExactly(20, 40, 60, 80);
        assertThat(FixedBreaks.percent("disability", "hearing", 5)).containsExactly(1, 2, 5, 10);
        assertThatIllegalArgumentException().isThrownBy(() -> FixedBreaks.percent("gender", "female", 8));
    }
}
