package pk.nser.db.grant.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Decision.Deny;
import pk.nser.db.grant.Decision.Reason;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.oracle.answer.Answer;
import pk.nser.oracle.ceiling.Ceilings;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;

/** Production and the oracle judge the same random cases; the seed is fixed. */
class DecisionComparisonTest {
    private static final int CASES = 1_000_000;
    private static final long SEED = 20160510;

    @Test
    void givesAndDeniesWhatTheOracleDoes() {
        Cases cases = new Cases(new Chance(SEED));
        Set<Reason> denied = EnumSet.noneOf(Reason.class);
        Map<SubCategory, Integer> given = new EnumMap<>(SubCategory.class);
        int answers = 0;
        int items = 0;
        int notCollected = 0;
        for (int i = 0; i < CASES; i++) {
            Case one = cases.next();
            Answer expected = World.ORACLE.answer(one.holding(), one.request());
            Produced produced = Produced.of(one);
            Optional<String> difference = Comparison.difference(one, expected, produced);
            if (difference.isPresent()) {
                throw new AssertionError("case " + i + ": " + difference.get() + "\nof " + one);
            }
            if (produced.decision() instanceof Deny deny) {
                denied.add(deny.reason());
            } else if (produced.isAnswer()) {
                answers++;
                items += produced.items().size();
                notCollected += produced.notCollected().size();
                given.merge(one.holding().agreement().scope().category(), 1, Integer::sum);
            }
        }
        System.out.printf(
                "%,d random cases, %,d given (%.1f %%): %,d items, %,d not collected; %s%n",
                CASES, answers, 100.0 * answers / CASES, items, notCollected, given);
        assertThat(denied).as("reasons met").isEqualTo(EnumSet.allOf(Reason.class));
        assertThat(given.keySet()).as("categories given").isEqualTo(EnumSet.copyOf(Cases.AGREED));
        assertThat(given.values()).allSatisfy(count -> assertThat(count).isGreaterThan(CASES / 100));
        assertThat(answers).as("cases given").isGreaterThan(CASES / 4);
        assertThat(notCollected).as("items not collected").isGreaterThan(CASES / 100);
    }

    /** What everybody may have is no agreement's matter; its reach is the public tree's (R4, reading A19). */
    @Test
    void knowsTheCategoriesThatAnAgreementCanHoldAndNoOther() {
        for (SubCategory category : SubCategory.values()) {
            assertThat(SharingCategory.ofCode(category.code()).isPresent())
                    .as(category.code())
                    .isNotEqualTo(category.open());
            if (category.open() && category != SubCategory.III_A) {
                assertThat(Ceilings.of(category).reach().finestOnApproval().name())
                        .isEqualTo(AreaLevel.FINEST_PUBLIC.name());
            }
        }
        assertThat(SharingCategory.values()).hasSameSizeAs(Cases.AGREED);
        assertThat(Receiver.ofCode("anyone")).as("a receiver of agreements").isEmpty();
    }

    @Test
    void knowsTheSameDimensionsAndLocks() {
        Set<String> locked = new HashSet<>();
        pk.nser.db.dimension.Codebook.standard().dimensions().stream()
                .filter(pk.nser.db.dimension.Dimension::locked)
                .forEach(dimension -> locked.add(dimension.code()));
        assertThat(Cases.LOCKED.stream().map(Dimension::code)).containsExactlyInAnyOrderElementsOf(locked);
        assertThat(Arrays.stream(Dimension.values()).map(Dimension::code))
                .containsExactlyInAnyOrderElementsOf(pk.nser.db.dimension.Codebook.standard().dimensions().stream()
                        .map(pk.nser.db.dimension.Dimension::code)
                        .toList());
    }
}
