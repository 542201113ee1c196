package pk.nser.tiles.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pk.nser.tiles.classify.ClassBreaks;

class PalettesTest {
    @Test
    void everyPaletteHasAColourOfItsOwnForEachClass() {
        assertThat(Palettes.codes())
                .contains(Palettes.standard())
                .doesNotHaveDuplicates()
                .allSatisfy(code -> IntStream.rangeClosed(ClassBreaks.FEWEST, ClassBreaks.MOST)
                        .forEach(classes -> assertThat(Palettes.codesOf(code, classes))
                                .as("%s of %s", code, classes)
                                .hasSize(classes)
                                .doesNotHaveDuplicates()
                                .allMatch(colour -> colour.matches("#[0-9a-f]{6}"))));
    }

    @Test
    void namesWhatItHasNot() {
        assertThatThrownBy(() -> Palettes.codesOf("rainbow", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rainbow");
        assertThatThrownBy(() -> Palettes.codesOf(Palettes.standard(), 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 classes");
    }
}
