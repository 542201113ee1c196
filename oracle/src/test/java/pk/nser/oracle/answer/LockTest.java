package pk.nser.oracle.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pk.nser.oracle.answer.World.ORACLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Ceilings;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.Usage;

/** R9 to R12 and A5: the ten locked dimensions. */
class LockTest {
    private static final List<Dimension> TEN = List.copyOf(Dimension.allLocked());

    private static Map<String, Set<DimensionUse>> shown(Iterable<Dimension> dimensions) {
        Map<String, Set<DimensionUse>> asked = new HashMap<>();
        dimensions.forEach(dimension -> asked.put(dimension.code(), Set.of(DimensionUse.OUTPUT)));
        return asked;
    }

    private static Request records(Iterable<Dimension> dimensions) {
        Request plain = World.request(AreaLevel.DISTRICT, Format.CSV, Field.MEMBER_ID, Field.VALUE);
        return World.by(plain, shown(dimensions));
    }

    private static Holding unlocking(List<Dimension> unlocked, Set<Dimension> delivered, int cap) {
        Holding plain = World.widest(SubCategory.VI, Receiver.RESEARCHER);
        return new Holding(
                plain.agreement()
                        .with(plain.agreement()
                                .scope()
                                .withDimensions(World.every(DimensionUse.OUTPUT), new HashSet<>(unlocked))),
                List.of(),
                new Ledger(delivered, cap),
                Usage.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheTenTogetherInEveryCategory(SubCategory category) {
        Ceiling ceiling = Ceilings.of(category);
        Receiver receiver = ceiling.who().named().iterator().next();
        Request request = World.by(
                World.request(AreaLevel.COUNTRY, ceiling.formats().iterator().next(), Field.COUNT), shown(TEN));

        assertThat(World.kinds(ORACLE.answer(World.widest(category, receiver), request)))
                .contains(RefusalKind.LOCK_COMPLETE);
    }

    @Test
    void refusesTheTenWhateverTheCap() {
        assertThat(World.kinds(ORACLE.answer(unlocking(TEN.subList(0, 9), Set.of(), 9), records(TEN))))
                .contains(RefusalKind.LOCK_COMPLETE, RefusalKind.LOCK_CAP, RefusalKind.DIMENSION_LOCKED);
    }

    @Test
    void hasNoPaperThatUnlocksAllTen() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unlocking(TEN, Set.of(), 9))
                .withMessageContaining("ten");
    }

    @ParameterizedTest
    @CsvSource({
        // delivered before, asked now, in all, cap, given
        "0, 4, 4, 4, true",
        "0, 5, 5, 4, false",
        "3, 1, 4, 4, true",
        "4, 1, 5, 4, false",
        "4, 4, 4, 4, true",
        "8, 1, 9, 9, true",
        "9, 1, 10, 9, false",
        "0, 9, 9, 9, true",
        "5, 0, 5, 4, true",
    })
    void countsWhatTheEntityEverHad(int before, int now, int inAll, int cap, boolean given) {
        Set<Dimension> delivered = new HashSet<>(TEN.subList(0, before));
        List<Dimension> asked = new ArrayList<>(TEN.subList(inAll - now, inAll));

        Answer answer = ORACLE.answer(unlocking(TEN.subList(1, 10), delivered, cap), records(asked));

        if (!asked.contains(TEN.get(0))) {
            assertThat(answer instanceof Answer.Given).isEqualTo(given);
        } else {
            assertThat(World.kinds(answer).contains(RefusalKind.LOCK_CAP)).isEqualTo(!given);
        }
    }

    @Test
    void completesTheTenFromTheLedger() {
        Holding nineHad = unlocking(TEN.subList(1, 10), new HashSet<>(TEN.subList(0, 9)), 9);

        assertThat(World.kinds(ORACLE.answer(nineHad, records(List.of(TEN.get(9))))))
                .containsExactly(RefusalKind.LOCK_COMPLETE, RefusalKind.LOCK_CAP);
    }

    @Test
    void leavesAggregatesOutOfTheLedger() {
        Holding plain = World.widest(SubCategory.II_B, Receiver.RESEARCHER);
        Holding nineHad = new Holding(
                plain.agreement(), List.of(), new Ledger(new HashSet<>(TEN.subList(0, 9)), 4), Usage.NOTHING);
        Request request =
                World.by(World.request(AreaLevel.VILLAGE, Format.CSV, Field.COUNT), shown(List.of(Dimension.ROOMS)));

        assertThat(ORACLE.answer(nineHad, request)).isInstanceOf(Answer.Given.class);
    }

    @Test
    void countsAFilterOfAListLikeAColumn() {
        Holding plain = World.widest(SubCategory.V, Receiver.GOVERNMENT);
        Holding fourHad = new Holding(
                plain.agreement(),
                List.of(),
                new Ledger(Set.of(Dimension.LAND, Dimension.LIVESTOCK, Dimension.EDUCATION, Dimension.DISABILITY), 4),
                Usage.NOTHING);
        Request request = World.by(
                World.request(AreaLevel.DISTRICT, Format.CSV, Field.NAME),
                Map.of("rooms", Set.of(DimensionUse.FILTER)));

        assertThat(World.kinds(ORACLE.answer(fourHad, request))).containsExactly(RefusalKind.LOCK_CAP);
    }
}
