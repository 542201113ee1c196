package pk.nser.attack.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nser.attack.attempt.Finding;
import pk.nser.attack.crawl.ListedArea;
import pk.nser.attack.registry.Holdings;
import pk.nser.attack.registry.MadeRegistry;
import pk.nser.db.demo.DemoPlan;

/** The attack on sums proves itself on sums that nothing protects: there it must recover what it is after. */
class DominanceTest {
    private static final String COUNTRY = "PK";
    private static final int LAND = 5;

    @Test
    void recoversTheLargestHoldingFromSumsOfFew(@TempDir Path folder) {
        MadeRegistry registry = MadeRegistry.make(new DemoPlan(6_000, 3), folder);
        Holdings holdings = registry.holdings();
        List<ShownSum> unprotected = new ArrayList<>();
        for (String village : registry.villages(Set.of(COUNTRY))) {
            for (int what = 0; what <= LAND; what++) {
                int[] held = holdings.sorted(Set.of(village), what, true);
                if (held.length >= 2 && held.length <= 4) {
                    int sum = Arrays.stream(held).sum();
                    ListedArea area = new ListedArea(1, village, "village", "", List.of(village), List.of());
                    unprotected.add(new ShownSum(area, what, sum, 0.3, held.length, (double) sum / held.length));
                }
            }
        }
        List<Finding> findings = new Dominance(unprotected, registry).attack();
        assertThat(unprotected).hasSizeGreaterThan(50);
        assertThat(findings.get(0).rate()).as("the plain guess").isGreaterThan(0.7);
        assertThat(findings.get(2).rate()).as("less the others").isGreaterThan(0.7);
        assertThat(findings)
                .element(3)
                .satisfies(likeliest -> assertThat(likeliest.isHeld()).isFalse());
    }
}
