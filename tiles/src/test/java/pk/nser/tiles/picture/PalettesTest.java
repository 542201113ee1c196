package pk.nser.tiles.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
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
                        .forEach(classes -> assertThat(Palettes.colours(code, classes))
                                .as("%s of %s", code, classes)
                                .hasSize(classes)
                                .doesNotHaveDuplicates()
                                .allMatch(colour -> colour.matches("#[0-9a-f]{6}"))));
    }

    @Test
    void theDivergingPaletteHasAColourForEachClassAndANeutralMiddle() {
        IntStream.rangeClosed(ClassBreaks.FEWEST, ClassBreaks.MOST)
                .forEach(classes -> assertThat(Palettes.diverging(classes))
                        .hasSize(classes)
                        .doesNotHaveDuplicates()
                        .allMatch(colour -> colour.matches("#[0-9a-f]{6}")));
        assertThat(Palettes.diverging(5).get(2))
                .isEqualTo(Palettes.diverging(7).get(3))
                .isEqualTo("#f7f7f7");
        assertThatThrownBy(() -> Palettes.diverging(2)).hasMessageContaining("2 classes");
    }

    @Test
    void namesWhatItHasNot() {
        assertThatThrownBy(() -> Palettes.colours("rainbow", 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rainbow");
        assertThatThrownBy(() -> Palettes.colours(Palettes.standard(), 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 classes");
    }

    @Test
    void paperBorrowsForFewClasses() {
        List<Color> three = Palettes.ink("ylgnbu", 3);
        assertThat(Palettes.ink("ylgnbu", 1)).containsExactly(three.get(1));
        assertThat(Palettes.ink("ylgnbu", 2)).containsExactly(three.get(0), three.get(2));
    }
}
