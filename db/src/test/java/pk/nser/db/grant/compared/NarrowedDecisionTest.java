package pk.nser.db.grant.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pk.nser.db.agreement.Narrowing;
import pk.nser.db.grant.Decision.Permit;
import pk.nser.db.grant.Limits;
import pk.nser.oracle.answer.Item;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.TokenState;

/** Less granted is never more given (R14), and what a child has more than its parent is named. The seeds are fixed. */
class NarrowedDecisionTest {
    private static final int CHAINS = 150_000;
    private static final int STEPS = 4;
    private static final int PAIRS = 200_000;

    @Test
    void aNarrowerHoldingNeverGetsMore() {
        Chance chance = new Chance(4);
        Cases cases = new Cases(chance);
        Narrower narrower = new Narrower(chance, cases);
        int given = 0;
        int lost = 0;
        for (int i = 0; i < CHAINS; i++) {
            Case wide = cases.next();
            Produced before = Produced.of(wide);
            for (int step = 0; step < STEPS && before.decision() instanceof Permit; step++) {
                Case narrow = new Case(narrower.holding(wide.holding()), wide.request());
                Produced after = Produced.of(narrow);
                requireWithin(after, before, narrow, wide);
                given++;
                lost += after.decision().equals(before.decision()) ? 0 : 1;
                wide = narrow;
                before = after;
            }
            if (!(before.decision() instanceof Permit)) {
                Case narrow = new Case(narrower.holding(wide.holding()), wide.request());
                requireWithin(Produced.of(narrow), before, narrow, wide);
            }
        }
        assertThat(given).as("steps from an answer").isGreaterThan(CHAINS / 3);
        assertThat(lost).as("steps that took something").isGreaterThan(given / 20);
    }

    /** What is denied whole may be given in part to who asks for less: compared are two answers. */
    @Test
    void whoAsksForLessNeverGetsMore() {
        Chance chance = new Chance(5);
        Cases cases = new Cases(chance);
        Narrower narrower = new Narrower(chance, cases);
        int compared = 0;
        for (int i = 0; i < CHAINS; i++) {
            Case wide = cases.next();
            Produced before = Produced.of(wide);
            if (before.decision() instanceof Permit permit) {
                Case narrow = new Case(wide.holding(), narrower.request(wide.request()));
                Produced after = Produced.of(narrow);
                if (after.decision() instanceof Permit less) {
                    compared++;
                    assertThat(all(before)).as("%s%n%s", wide, narrow).containsAll(all(after));
                    assertThat(rowsWithin(less.limits(), permit.limits()))
                            .as("%s%n%s", wide, narrow)
                            .isTrue();
                }
            }
        }
        assertThat(compared).isGreaterThan(CHAINS / 10);
    }

    @Test
    void namesTheFieldsInWhichAChildHasMore() {
        Chance chance = new Chance(6);
        Cases cases = new Cases(chance);
        Narrower narrower = new Narrower(chance, cases);
        Set<String> named = new TreeSet<>();
        int within = 0;
        for (int i = 0; i < PAIRS; i++) {
            Scope parent = cases.scope(chance.one(Cases.AGREED));
            Scope child = cases.mixed(narrower.scope(parent), cases.scope(chance.one(Cases.AGREED)));
            List<String> expected = new ChildToken(TokenState.ACTIVE, child).wider(parent, World.TREE);
            List<String> found = Narrowing.wider(Translation.scope(parent), Translation.scope(child), World.REACH);
            if (!oraclesWords(found).equals(Set.copyOf(expected))) {
                assertThat(found).as("%s%n%s", parent, child).isEqualTo(expected);
            }
            named.addAll(found);
            within += found.isEmpty() ? 1 : 0;
        }
        assertThat(within).as("children within their parents").isGreaterThan(PAIRS / 100);
        assertThat(named)
                .as("every field but the boundary set, of which there is one here")
                .containsExactlyInAnyOrder(
                        "category",
                        "line",
                        "areas",
                        "finest",
                        "outputs",
                        "filters",
                        "unlocked",
                        "members",
                        "scores",
                        "geometry",
                        "formats",
                        "quota",
                        "from",
                        "until",
                        "addresses",
                        "approvals");
    }

    private static Set<String> oraclesWords(List<String> found) {
        Set<String> words = new HashSet<>();
        for (String field : found) {
            words.add(
                    switch (field) {
                        case "line" -> "release";
                        case "outputs", "filters" -> "dimensions";
                        case "members" -> "memberTypes";
                        case "from", "until" -> "period";
                        default -> field;
                    });
        }
        return words;
    }

    private static void requireWithin(Produced after, Produced before, Case narrow, Case wide) {
        if (after.decision() instanceof Permit less) {
            boolean within = before.decision() instanceof Permit more
                    && before.items().containsAll(after.items())
                    && before.notCollected().containsAll(after.notCollected())
                    && rowsWithin(less.limits(), more.limits())
                    && !less.limits().finest().isFinerThan(more.limits().finest())
                    && more.limits().dimensions().containsAll(less.limits().dimensions());
            if (!within) {
                throw new AssertionError("narrowed from\n" + wide + "\nto\n" + narrow + "\nwhich now gets " + after
                        + "\ninstead of " + before);
            }
        }
    }

    private static boolean rowsWithin(Limits less, Limits more) {
        boolean scores = more.scores()
                .flatMap(wide -> less.scores().map(wide::holds))
                .orElse(less.scores().equals(Optional.empty()));
        return scores && more.members().containsAll(less.members());
    }

    private static Set<Item> all(Produced produced) {
        Set<Item> all = new HashSet<>(produced.items());
        all.addAll(produced.notCollected());
        return all;
    }
}
