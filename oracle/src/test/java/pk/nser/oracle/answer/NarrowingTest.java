package pk.nser.oracle.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nser.oracle.answer.World.ORACLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Period;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** Less granted is never more given (R14), in random cases of every category; the seed is fixed. */
class NarrowingTest {
    private static final int CASES = 300_000;
    private static final int FIELDS = 13;

    private final Chance chance = new Chance(20160510);

    @Test
    void neverWidensTheAnswerByNarrowingAField() {
        int given = 0;
        int lost = 0;
        for (int i = 0; i < CASES; i++) {
            Holding wider = chance.holding();
            Request request = chance.request(wider);
            Answer before = ORACLE.answer(wider, request);
            Holding narrower = narrowed(wider);
            Answer after = ORACLE.answer(narrower, request);

            if (before instanceof Answer.Given answered) {
                given++;
                lost += after.equals(before) ? 0 : 1;
                assertWithinCeiling(wider, answered);
            }
            if (!within(after, before)) {
                assertThat(after)
                        .as("%s%nnarrowed to %s%nasked %s", wider, narrower, request)
                        .isEqualTo(before);
            }
        }
        assertThat(given).as("cases answered at all").isGreaterThan(CASES / 20);
        assertThat(lost).as("cases in which narrowing took something").isGreaterThan(given / 20);
    }

    @Test
    void neverAddsItemsByAskingForLess() {
        int compared = 0;
        for (int i = 0; i < CASES / 3; i++) {
            Holding holding = chance.holding();
            Request request = chance.request(holding);
            Request less = less(request);
            if (ORACLE.answer(holding, request) instanceof Answer.Given before
                    && ORACLE.answer(holding, less) instanceof Answer.Given after) {
                compared++;
                assertThat(before.items()).containsAll(after.items());
            }
        }
        assertThat(compared).isGreaterThan(CASES / 100);
    }

    private static boolean within(Answer narrow, Answer wide) {
        if (!(narrow instanceof Answer.Given after)) {
            return true;
        }
        return wide instanceof Answer.Given before
                && before.items().containsAll(after.items())
                && before.notCollected().containsAll(after.notCollected())
                && before.rows().members().containsAll(after.rows().members())
                && before.rows().scores().holds(after.rows().scores());
    }

    private static void assertWithinCeiling(Holding holding, Answer.Given given) {
        Ceiling ceiling = holding.ceiling();
        for (Item item : given.items()) {
            boolean inside = ceiling.fields().contains(item.field())
                    && ceiling.formats().contains(item.format())
                    && !World.TREE
                            .area(item.area())
                            .level()
                            .finerThan(ceiling.reach().finestOnApproval());
            if (!inside || item.field() == Field.CNIC || item.field() == Field.PHONE) {
                assertThat(item).as("above its ceiling, %s", holding).isNull();
            }
        }
    }

    /** One field of the agreement or of a child made narrower, or more used up, or one child more. */
    private Holding narrowed(Holding wide) {
        int which = chance.below(FIELDS + 3);
        List<ChildToken> children = new ArrayList<>(wide.children());
        if (which == FIELDS) {
            Set<Dimension> more = new HashSet<>(wide.ledger().delivered());
            more.addAll(chance.few(Dimension.allLocked(), 2));
            return new Holding(
                    wide.agreement(), children, new Ledger(more, wide.ledger().cap()), wide.usage());
        }
        if (which == FIELDS + 1) {
            Usage more = new Usage(wide.usage().households() + 3, wide.usage().rowsToday() + 3);
            return new Holding(wide.agreement(), children, wide.ledger(), more);
        }
        if (which == FIELDS + 2) {
            children.add(new ChildToken(
                    TokenState.ACTIVE, chance.holding().agreement().scope()));
        } else if (children.isEmpty() || chance.once(2)) {
            Scope less = narrowed(wide.agreement().scope(), which);
            return new Holding(wide.agreement().with(less), children, wide.ledger(), wide.usage());
        } else {
            ChildToken last = children.remove(children.size() - 1);
            children.add(new ChildToken(last.state(), narrowed(last.scope(), which)));
        }
        return new Holding(wide.agreement(), children, wide.ledger(), wide.usage());
    }

    private Scope narrowed(Scope wide, int which) {
        return switch (which) {
            case 0 -> wide.withAreas(fewerAreas(wide.areas()), wide.finest());
            case 1 -> wide.withAreas(wide.areas(), upTo(AreaLevel.values(), wide.finest()));
            case 2 -> wide.withDimensions(fewer(wide.dimensions()), wide.unlocked());
            case 3 -> wide.withDimensions(wide.dimensions(), chance.most(new TreeSet<>(wide.unlocked()), 2));
            case 4 -> wide.withMembers(chance.most(new TreeSet<MemberType>(wide.memberTypes()), 2), wide.scores());
            case 5 -> wide.withMembers(wide.memberTypes(), fewer(wide.scores()));
            case 6 -> wide.withShape(upTo(Geometry.values(), wide.geometry()), wide.formats());
            case 7 -> wide.withShape(wide.geometry(), chance.most(new TreeSet<Format>(wide.formats()), 2));
            case 8 ->
                wide.withQuota(new Quota(
                        chance.below((int) wide.quota().households() + 1),
                        wide.quota().rowsPerDay()));
            case 9 ->
                wide.withQuota(new Quota(
                        wide.quota().households(),
                        chance.below((int) wide.quota().rowsPerDay() + 1)));
            case 10 -> wide.withPeriod(fewer(wide.period()));
            case 11 -> wide.withAddresses(fewerAddresses(wide.addresses()));
            default -> wide.withApprovals(chance.most(new TreeSet<>(wide.approvals()), 2));
        };
    }

    private <E extends Enum<E>> E upTo(E[] all, E last) {
        return chance.one(
                Arrays.stream(all).filter(each -> each.compareTo(last) <= 0).toList());
    }

    /** Some of the areas dropped, and now and then one replaced by what lies in it. */
    private Set<String> fewerAreas(Set<String> areas) {
        return chance.once(2)
                ? chance.most(new TreeSet<>(areas), 3)
                : chance.most(new TreeSet<>(World.TREE.withDescendants(areas)), 3);
    }

    /** None named means any, so the narrowing of that names one. */
    private Set<String> fewerAddresses(Set<String> addresses) {
        Set<String> less = chance.most(new TreeSet<>(addresses), 2);
        return less.isEmpty() ? (addresses.isEmpty() ? Set.of("192.0.2.8") : addresses) : less;
    }

    private Map<Dimension, Set<DimensionUse>> fewer(Map<Dimension, Set<DimensionUse>> wide) {
        Map<Dimension, Set<DimensionUse>> less = new EnumMap<>(Dimension.class);
        for (Dimension dimension : chance.most(new TreeSet<>(wide.keySet()), 4)) {
            less.put(dimension, chance.most(new TreeSet<>(wide.getOrDefault(dimension, Set.of())), 4));
        }
        return less;
    }

    private ScoreRange fewer(ScoreRange wide) {
        int first = wide.first() + chance.below(wide.last() - wide.first() + 1);
        return new ScoreRange(first, first + chance.below(wide.last() - first + 1));
    }

    private Period fewer(Period wide) {
        long seconds = wide.until().getEpochSecond() - wide.from().getEpochSecond();
        long from = chance.below((int) seconds + 1);
        long until = from + chance.below((int) (seconds - from) + 1);
        return new Period(wide.from().plusSeconds(from), wide.from().plusSeconds(until));
    }

    /** Fewer areas where some are named (none named would be all of them), and fewer fields. */
    private Request less(Request wide) {
        Set<String> areas = chance.most(new TreeSet<>(wide.areas()), 3);
        return new Request(
                areas.isEmpty() ? wide.areas() : areas,
                wide.areaLevel(),
                wide.dimensions(),
                chance.most(new TreeSet<>(wide.fields()), 3),
                wide.format(),
                wide.members(),
                wide.scores(),
                wide.households(),
                wide.rows(),
                wide.release(),
                wide.at(),
                wide.address());
    }
}
