package pk.nser.db.disclosure.leaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CoarseningTest {
    private static final LeafRules RULES = LeafRules.STANDARD;

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private static List<Merge> further(Partition partition, List<Merge> frozen, Members members) {
        return Coarsening.further(RULES, partition, frozen, members, Sensitive.all());
    }

    /** Counted anew, from the values themselves. */
    private static void assertFit(Settlement settlement, GrantedLeaves granted, List<Sensitive> dimensions) {
        Map<Integer, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < granted.members().size(); i++) {
            groups.computeIfAbsent(granted.group(i), name -> new ArrayList<>()).add(i);
        }
        assertThat(groups).doesNotContainKey(0);
        groups.forEach((name, inside) -> {
            assertThat(inside).hasSizeGreaterThanOrEqualTo(10);
            for (Sensitive dimension : dimensions) {
                if (!granted.withheldDimensions().contains(dimension.dimension())) {
                    int[] stored = settlement.stored(dimension.dimension());
                    long collected = inside.stream().filter(i -> stored[i] > 0).count();
                    for (int category = 0; category < dimension.categories(); category++) {
                        int bit = category;
                        long having = inside.stream()
                                .filter(i -> (dimension.mask(stored[i]) >> bit & 1) == 1)
                                .count();
                        assertThat(having).isLessThanOrEqualTo((long) Math.floor(0.9 * collected));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyGroupIsLargeAndMixedEnoughForItsGrant(int seed) {
        Settlement settlement = new Settlement(seed, 200 + seed * 100);
        Partition partition = settlement.cut();
        Members members = settlement.members(partition);
        List<Merge> merges = further(partition, List.of(), members);
        for (String[] dimensions :
                new String[][] {{}, {"poverty_score"}, {"disability"}, {"poverty_score", "disability"}}) {
            List<Sensitive> granted = Settlement.sensitive(dimensions);
            assertFit(settlement, GrantedLeaves.of(RULES, partition, merges, members, granted), granted);
        }
        assertThat(further(partition, merges, members)).as("settled").isEmpty();
    }

    @Test
    void leavesAreMergedForTheGrantsThatNeedItOnly() {
        Settlement settlement = new Settlement(4, 3_000);
        Partition partition = settlement.cut();
        Members members = settlement.members(partition);
        List<Merge> merges = further(partition, List.of(), members);
        assertThat(merges).isNotEmpty().noneMatch(merge -> merge.dimension().equals(Merge.ALWAYS));
        long plain = groups(GrantedLeaves.of(RULES, partition, merges, members, List.of()));
        long byBand =
                groups(GrantedLeaves.of(RULES, partition, merges, members, Settlement.sensitive("poverty_score")));
        assertThat(plain).isEqualTo(partition.leaves().size());
        assertThat(byBand).isLessThan(plain).isGreaterThan(plain / 4);
    }

    private static long groups(GrantedLeaves granted) {
        return IntStream.range(0, granted.members().size())
                .map(granted::group)
                .distinct()
                .count();
    }

    /** Nine tenths of the households leave, release by release: groups only ever grow, and stay large enough. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPartitionOnlyCoarsensFromReleaseToRelease(int seed) {
        Settlement settlement = new Settlement(seed, 1_500);
        Partition partition = settlement.cut();
        List<Merge> merges = new ArrayList<>();
        int[] before = new int[0];
        for (int households = 1_500; households >= 100; households -= 200) {
            Members members = settlement.members(partition, households);
            merges.addAll(further(partition, merges, members));
            List<Sensitive> granted = Sensitive.all();
            GrantedLeaves leaves = GrantedLeaves.of(RULES, partition, merges, members, granted);
            assertFit(settlement, leaves, granted);
            int[] now = IntStream.range(0, households).map(leaves::group).toArray();
            if (leaves.withheldDimensions().isEmpty()) {
                for (int i = 0; i < now.length && before.length > 0; i++) {
                    for (int j = i + 1; j < Math.min(now.length, i + 20); j++) {
                        assertThat(before[i] != before[j] || now[i] == now[j])
                                .as("together stays together")
                                .isTrue();
                    }
                }
                before = now;
            }
        }
        assertThat(merges).anyMatch(merge -> merge.dimension().equals(Merge.ALWAYS));
    }

    @Test
    void aUnionCouncilThatIsTooAlikeAsAWholeGivesNoneOfThatDimension() {
        Settlement settlement = new Settlement(2, 500);
        java.util.Arrays.fill(settlement.stored("disability"), 1 << 6);
        Partition partition = settlement.cut();
        Members members = settlement.members(partition);
        List<Merge> merges = further(partition, List.of(), members);
        assertThat(merges).noneMatch(merge -> merge.dimension().equals("disability"));
        GrantedLeaves granted = GrantedLeaves.of(RULES, partition, merges, members, Sensitive.all());
        assertThat(granted.withheldDimensions()).containsExactly("disability");
        assertFit(settlement, granted, Sensitive.all());
    }

    @Test
    void aUnionCouncilThatShrankBelowTheMinimumIsWithheld() {
        Settlement settlement = new Settlement(2, 500);
        Partition partition = settlement.cut();
        Members few = settlement.members(partition, 9);
        List<Merge> merges = further(partition, List.of(), few);
        GrantedLeaves granted = GrantedLeaves.of(RULES, partition, merges, few, List.of());
        assertThat(IntStream.range(0, 9).map(granted::group)).containsOnly(0);
    }

    @Test
    void whatWasNotCoarsenedInTimeIsWithheldNotGiven() {
        Settlement settlement = new Settlement(4, 3_000);
        Partition partition = settlement.cut();
        Members members = settlement.members(partition, 300);
        GrantedLeaves granted = GrantedLeaves.of(RULES, partition, List.of(), members, Sensitive.all());
        Map<Integer, Integer> sizes = new HashMap<>();
        IntStream.range(0, 300).forEach(i -> sizes.merge(granted.group(i), 1, Integer::sum));
        assertThat(sizes).containsKey(0);
        sizes.remove(0);
        assertThat(sizes.values()).allMatch(size -> size >= 10);
    }

    @Test
    void whatWasNotCollectedCountsNeitherWay() {
        Settlement settlement = new Settlement(6, 400);
        java.util.Arrays.fill(settlement.stored("disability"), 0);
        Partition partition = settlement.cut();
        Members members = settlement.members(partition);
        assertThat(further(partition, List.of(), members))
                .noneMatch(merge -> merge.dimension().equals("disability"));
    }

    @Test
    void povertyBandsAndDisabilityAreSensitive() {
        assertThat(Sensitive.all())
                .containsExactly(new Sensitive("poverty_score", 5, false), new Sensitive("disability", 7, true));
    }
}
