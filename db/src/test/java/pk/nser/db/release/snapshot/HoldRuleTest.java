package pk.nser.db.release.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes: 0 country; 1, 2 union councils; 3, 4, 5 villages of 1; 6, 7 villages of 2. */
class HoldRuleTest {
    private static final int[] PARENTS = {-1, 0, 0, 1, 1, 1, 2, 2};

    private final List<Change> changes = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"1, false", "9, false", "10, true", "500, true"})
    void takesAVillageOnceTenHouseholdsChanged(int households, boolean taken) {
        changes.add(new Change(3, 3, true, households));
        assertThat(taken().get(3)).isEqualTo(taken);
    }

    @Test
    void countsArrivalsDeparturesAndDifferencesTogether() {
        changes.add(new Change(3, 3, true, 4));
        changes.add(new Change(-1, 3, true, 3));
        changes.add(new Change(3, -1, true, 3));
        assertThat(taken()).isEqualTo(set(3));
    }

    @Test
    void takesTenMoversInBothVillages() {
        changes.add(new Change(3, 6, false, 10));
        assertThat(taken()).isEqualTo(set(3, 6));
    }

    @Test
    void holdsBothVillagesOfNineMovers() {
        changes.add(new Change(3, 6, false, 9));
        assertThat(taken()).isEqualTo(set());
    }

    @Test
    void leavesAMoverWhereItWasWhenOnlyOneVillageTakesItsRows() {
        changes.add(new Change(3, 6, false, 1));
        changes.add(new Change(6, 6, true, 30));
        HoldRule rule = new HoldRule(PARENTS, changes);
        assertThat(rule.taken()).isEqualTo(set(6));
        AreaChanges changed = rule.changed(rule.taken());
        assertThat(IntStream.range(0, 8).mapToLong(changed::counted))
                .containsExactly(30L, 0L, 30L, 0L, 0L, 0L, 30L, 0L);
    }

    @Test
    void doesNotLetHeldMoversCountForTheOtherVillage() {
        changes.add(new Change(3, 6, false, 5));
        changes.add(new Change(6, 6, true, 6));
        assertThat(taken()).isEqualTo(set());
    }

    @Test
    void takesVillagesInBothDirectionsOfAChainOnlyWhenEachHasTen() {
        changes.add(new Change(3, 4, false, 6));
        changes.add(new Change(4, 6, false, 6));
        changes.add(new Change(6, 6, true, 4));
        changes.add(new Change(3, 3, true, 3));
        assertThat(taken()).as("3 has 9, so 4 loses six of its twelve, then 6").isEqualTo(set());
        changes.add(new Change(3, -1, true, 1));
        assertThat(taken()).as("each has ten, but the country changes by eight").isEqualTo(set());
        changes.add(new Change(7, 7, true, 10));
        assertThat(taken()).isEqualTo(set(3, 4, 6, 7));
    }

    @Test
    void holdsAUnionCouncilInWhichTenMovedAndOneOfThemChanged() {
        changes.add(new Change(3, 4, false, 10));
        assertThat(taken())
                .as("the union council has the same households as before")
                .isEqualTo(set(3, 4));
        changes.add(new Change(3, 4, true, 1));
        assertThat(taken()).as("its figures would change by one household").isEqualTo(set());
        changes.add(new Change(5, 5, true, 10));
        assertThat(taken()).isEqualTo(set(3, 4, 5));
    }

    @ParameterizedTest
    @CsvSource({"9, 1, false", "3, 6, false", "3, 7, true", "100, 6, false", "100, 7, true", "2, 8, true", "2, 7, false"
    })
    void countsAtMostThreeChangesOfOneInstitution(int fedBack, int others, boolean taken) {
        changes.add(new Change(3, 3, true, fedBack, "one"));
        changes.add(new Change(3, 3, true, others));
        assertThat(taken().get(3)).isEqualTo(taken);
    }

    @Test
    void countsEachInstitutionByItselfAndAtEveryLevel() {
        changes.add(new Change(3, 3, true, 5, "one"));
        changes.add(new Change(3, 3, true, 5, "two"));
        changes.add(new Change(-1, 3, true, 5, "three"));
        assertThat(taken()).as("three each: nine").isEqualTo(set());
        changes.add(new Change(3, -1, true, 1, "four"));
        assertThat(taken()).isEqualTo(set(3));
        changes.clear();
        changes.add(new Change(3, 6, true, 40, "one"));
        assertThat(taken())
                .as("moved by one institution between two union councils")
                .isEqualTo(set());
    }

    @RepeatedTest(200)
    void neverLetsAnAreaChangeByOneToNineHouseholds(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = 0; i < 12; i++) {
            int before = random.nextInt(6) + 2;
            int after = random.nextInt(6) + 2;
            before = before == 2 ? -1 : before;
            after = after == 2 ? -1 : after;
            boolean differs = before == after || before < 0 || after < 0 || random.nextBoolean();
            if (before >= 0 || after >= 0) {
                String institution = random.nextBoolean() ? null : "institution " + random.nextInt(2);
                changes.add(new Change(before, after, differs, 1 + random.nextInt(8), institution));
            }
        }
        HoldRule rule = new HoldRule(PARENTS, changes);
        BitSet taken = rule.taken();
        AreaChanges changed = rule.changed(taken);
        for (int node = 0; node < PARENTS.length; node++) {
            assertThat(changed.isUnchanged(node) || changed.counted(node) >= 10)
                    .as("node %d changes by %d", node, changed.counted(node))
                    .isTrue();
        }
    }

    private BitSet taken() {
        return new HoldRule(PARENTS, changes).taken();
    }

    private static BitSet set(int... nodes) {
        BitSet set = new BitSet();
        for (int node : nodes) {
            set.set(node);
        }
        return set;
    }
}
