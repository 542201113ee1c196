package pk.nser.oracle.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AreaTreeTest {
    private static final Area COUNTRY = new Area("pk", AreaLevel.COUNTRY, null, false);
    private static final Area SINDH = new Area("sindh", AreaLevel.PROVINCE, "pk", false);
    private static final Area THATTA = new Area("thatta", AreaLevel.DISTRICT, "sindh", true);
    private static final Area MIRPUR = new Area("mirpur", AreaLevel.TEHSIL, "thatta", false);
    private static final AreaTree TREE = new AreaTree(List.of(COUNTRY, SINDH, THATTA, MIRPUR));

    @Test
    void findsAllBelowAndNothingElse() {
        assertThat(TREE.withDescendants(Set.of("thatta"))).containsExactly("thatta", "mirpur");
        assertThat(TREE.withDescendants(Set.of("atlantis"))).isEmpty();
        assertThat(TREE.withDescendants(Set.of("pk"))).isEqualTo(TREE.ids());
    }

    @Test
    void handsTheTestPhaseDownAndNotUp() {
        assertThat(TREE.inTestPhase("mirpur")).isTrue();
        assertThat(TREE.inTestPhase("sindh")).isFalse();
        assertThat(TREE.touchesTestPhase("sindh")).isTrue();
    }

    @Test
    void refusesABrokenTree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaTree(List.of(SINDH)));
        assertThatIllegalArgumentException().isThrownBy(() -> new AreaTree(List.of(COUNTRY, COUNTRY)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new AreaTree(List.of(COUNTRY, SINDH, new Area("x", AreaLevel.PROVINCE, "sindh", false))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Area("x", AreaLevel.PROVINCE, null, false));
    }
}
