package pk.nser.db.grant.compared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pk.nser.oracle.answer.Answer;
import pk.nser.oracle.answer.Holding;
import pk.nser.oracle.answer.RefusalKind;
import pk.nser.oracle.answer.Request;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Ceilings;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Agreement;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** Every cell of category, receiver, area level, dimension, use, field and format, with the widest agreements there are. */
class DecisionMatrixTest {
    private static final String UNKNOWN = "wall_type";
    private static final int MOST_LOCKED = 9;

    private int cells;
    private int given;

    @Test
    void agreesOnEveryDimension() {
        List<Set<Approval>> withAndWithout = List.of(Set.of(), Set.of(Approval.values()));
        for (SubCategory category : Cases.AGREED) {
            Set<Field> fields = Ceilings.of(category).fields().contains(Field.COUNT)
                    ? Set.of(Field.COUNT)
                    : Set.of(Ceilings.of(category).fields().contains(Field.VALUE) ? Field.VALUE : first(category));
            for (Receiver receiver : Receiver.values()) {
                for (Set<Approval> approvals : withAndWithout) {
                    for (@Nullable Dimension dimension : noneAndEach()) {
                        everyUse(category, receiver, approvals, dimension, fields);
                    }
                }
            }
        }
        tell("category x receiver x approvals x unlock x level x dimension x use x format");
        assertThat(cells).isEqualTo(9 * 6 * 2 * 2 * 7 * 19 * 2 * 6);
        assertThat(given).isGreaterThan(10_000);
    }

    private void everyUse(
            SubCategory category,
            Receiver receiver,
            Set<Approval> approvals,
            @Nullable Dimension dimension,
            Set<Field> fields) {
        Dimension leftOut = dimension == Dimension.LAND ? Dimension.ROOMS : Dimension.LAND;
        Set<Dimension> unlocked = new HashSet<>(Cases.DIMENSIONS);
        unlocked.remove(leftOut);
        for (Set<Dimension> unlock : List.of(Set.<Dimension>of(), unlocked)) {
            Holding holding = holding(category, receiver, approvals, unlock);
            for (AreaLevel level : AreaLevel.values()) {
                for (Format format : Format.values()) {
                    for (DimensionUse use : DimensionUse.values()) {
                        String code = dimension == null ? UNKNOWN : dimension.code();
                        compare(holding, request(level, Map.of(code, Set.of(use)), fields, format));
                        if (dimension == null) {
                            compare(holding, request(level, Map.of(), fields, format));
                        }
                    }
                }
            }
        }
    }

    @Test
    void agreesOnEveryField() {
        Set<Dimension> unlocked = new HashSet<>(Cases.DIMENSIONS);
        unlocked.remove(Dimension.LAND);
        for (SubCategory category : Cases.AGREED) {
            for (Receiver receiver : Receiver.values()) {
                for (Set<Approval> approvals : combinations()) {
                    Holding holding = holding(category, receiver, approvals, unlocked);
                    for (AreaLevel level : AreaLevel.values()) {
                        everyField(holding, level);
                    }
                }
            }
        }
        tell("category x receiver x approvals x level x field x format");
        assertThat(cells).isEqualTo(9 * 6 * 8 * 7 * 16 * 6);
        assertThat(given).isGreaterThan(5_000);
    }

    private void everyField(Holding holding, AreaLevel level) {
        for (Field field : Field.values()) {
            if (field != Field.CONDITION) {
                for (Format format : Format.values()) {
                    Map<String, Set<DimensionUse>> shown = field == Field.VALUE
                            ? Map.of(Dimension.POVERTY_SCORE.code(), Set.of(DimensionUse.OUTPUT))
                            : Map.of();
                    compare(holding, request(level, shown, Set.of(field), format));
                }
            }
        }
    }

    /** What production has no word for, nobody can hold or ask; the oracle must refuse it. */
    private void compare(Holding holding, Request request) {
        cells++;
        Case cell = new Case(holding, request);
        Answer expected = World.ORACLE.answer(holding, request);
        if (holding.agreement().receiver() == Receiver.ANYONE) {
            require(expected instanceof Answer.Refused refused && refused.has(RefusalKind.RECEIVER_NOT_NAMED), cell);
        } else if (!Cases.FIELDS.containsAll(request.fields())) {
            require(expected instanceof Answer.Refused refused && refused.has(RefusalKind.FIELD_NEVER_GIVEN), cell);
        } else {
            Produced produced = Produced.of(cell);
            Comparison.difference(cell, expected, produced).ifPresent(difference -> {
                throw new AssertionError(difference + "\nof " + cell);
            });
            given += produced.isAnswer() ? 1 : 0;
        }
    }

    private static void require(boolean refused, Case cell) {
        if (!refused) {
            throw new AssertionError("production has no word for what the oracle gives: " + cell);
        }
    }

    private void tell(String what) {
        System.out.printf("%,d cells (%s), %,d given%n", cells, what, given);
    }

    private static List<@Nullable Dimension> noneAndEach() {
        return Arrays.asList(Arrays.copyOf(Dimension.values(), Dimension.values().length + 1));
    }

    private static List<Set<Approval>> combinations() {
        List<Set<Approval>> all = new ArrayList<>();
        all.add(Set.of());
        for (Approval approval : Approval.values()) {
            for (Set<Approval> without : List.copyOf(all)) {
                Set<Approval> with = new HashSet<>(without);
                with.add(approval);
                all.add(with);
            }
        }
        return all;
    }

    private static Field first(SubCategory category) {
        return Cases.FIELDS.stream()
                .filter(Ceilings.of(category).fields()::contains)
                .findFirst()
                .orElseThrow();
    }

    private static Holding holding(
            SubCategory category, Receiver receiver, Set<Approval> approvals, Set<Dimension> unlocked) {
        Map<Dimension, Set<DimensionUse>> dimensions = new EnumMap<>(Dimension.class);
        Cases.DIMENSIONS.forEach(dimension -> dimensions.put(dimension, Set.of(DimensionUse.values())));
        Scope scope = new Scope(
                category,
                Set.of(World.COUNTRY),
                AreaLevel.VILLAGE,
                dimensions,
                unlocked,
                Set.of(MemberType.values()),
                ScoreRange.ALL,
                Geometry.EXACT,
                Set.of(Format.values()),
                new Quota(10, 10),
                World.YEAR,
                Set.of(),
                approvals,
                World.LINE);
        Agreement agreement = new Agreement(receiver, TokenState.ACTIVE, scope);
        return new Holding(agreement, List.of(), new Ledger(Set.of(), MOST_LOCKED), Usage.NOTHING);
    }

    private static Request request(
            AreaLevel level, Map<String, Set<DimensionUse>> dimensions, Set<Field> fields, Format format) {
        return new Request(
                Set.of(), level, dimensions, fields, format, Set.of(), null, 1, 1, World.LINE, World.NOON, World.HERE);
    }
}
