package pk.nser.db.grant.compared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import pk.nser.oracle.answer.Holding;
import pk.nser.oracle.answer.Request;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.Period;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** Makes one field of a case narrower: of the agreement, of a child, of what is left of quota and lock, of the request. */
final class Narrower {
    private final Chance chance;
    private final Cases cases;

    Narrower(Chance chance, Cases cases) {
        this.chance = chance;
        this.cases = cases;
    }

    Holding holding(Holding wide) {
        List<ChildToken> children = new ArrayList<>(wide.children());
        Ledger ledger = wide.ledger();
        switch (chance.below(20)) {
            case 0 -> {
                Set<Dimension> more = new HashSet<>(ledger.delivered());
                more.addAll(chance.few(Cases.LOCKED, 3));
                return new Holding(wide.agreement(), children, new Ledger(more, ledger.cap()), wide.usage());
            }
            case 1 -> {
                int cap = 1 + chance.below(ledger.cap());
                return new Holding(wide.agreement(), children, new Ledger(ledger.delivered(), cap), wide.usage());
            }
            case 2 -> {
                Usage more = new Usage(
                        wide.usage().households() + chance.below(3),
                        wide.usage().rowsToday() + chance.below(3));
                return new Holding(wide.agreement(), children, ledger, more);
            }
            case 3 -> {
                children.add(new ChildToken(
                        TokenState.ACTIVE, cases.scope(wide.agreement().scope().category())));
                return new Holding(wide.agreement(), children, ledger, wide.usage());
            }
            default -> {
                int which = chance.below(children.size() + 1);
                if (which < children.size()) {
                    ChildToken child = children.get(which);
                    children.set(which, new ChildToken(child.state(), scope(child.scope())));
                    return new Holding(wide.agreement(), children, ledger, wide.usage());
                }
                Scope less = scope(wide.agreement().scope());
                return new Holding(wide.agreement().with(less), children, ledger, wide.usage());
            }
        }
    }

    Scope scope(Scope wide) {
        Quota quota = wide.quota();
        return switch (chance.below(13)) {
            case 0 -> wide.withAreas(areas(wide.areas()), wide.finest());
            case 1 -> wide.withAreas(wide.areas(), upTo(AreaLevel.values(), wide.finest()));
            case 2 -> wide.withDimensions(dimensions(wide.dimensions()), wide.unlocked());
            case 3 -> wide.withDimensions(wide.dimensions(), fewer(wide.unlocked()));
            case 4 -> wide.withMembers(fewer(wide.memberTypes()), wide.scores());
            case 5 -> wide.withMembers(wide.memberTypes(), scores(wide.scores()));
            case 6 -> wide.withShape(upTo(Geometry.values(), wide.geometry()), wide.formats());
            case 7 -> wide.withShape(wide.geometry(), fewer(wide.formats()));
            case 8 -> wide.withQuota(new Quota(chance.below((int) quota.households() + 1), quota.rowsPerDay()));
            case 9 -> wide.withQuota(new Quota(quota.households(), chance.below((int) quota.rowsPerDay() + 1)));
            case 10 -> wide.withPeriod(period(wide.period()));
            case 11 -> wide.withAddresses(addresses(wide.addresses()));
            default -> wide.withApprovals(fewer(wide.approvals()));
        };
    }

    /** None of something named would be all of it, so one stays. */
    Request request(Request wide) {
        int which = chance.below(5);
        Set<String> areas = which == 0 ? oneAtLeast(wide.areas()) : wide.areas();
        Map<String, Set<DimensionUse>> shown = wide.dimensions();
        ScoreRange all = wide.scores() == null ? ScoreRange.ALL : wide.scores();
        return new Request(
                areas,
                wide.areaLevel(),
                which == 1 ? fewerShown(shown) : shown,
                which == 2 ? fewer(wide.fields()) : wide.fields(),
                wide.format(),
                which == 3 ? oneAtLeast(wide.members()) : wide.members(),
                which == 4 ? scores(all) : wide.scores(),
                wide.households(),
                wide.rows(),
                wide.release(),
                wide.at(),
                wide.address());
    }

    private Map<String, Set<DimensionUse>> fewerShown(Map<String, Set<DimensionUse>> wide) {
        Map<String, Set<DimensionUse>> less = new HashMap<>(wide);
        List<String> onlyShown = new TreeMap<>(wide)
                .entrySet().stream()
                        .filter(entry -> entry.getValue().equals(Set.of(DimensionUse.OUTPUT)))
                        .map(Map.Entry::getKey)
                        .toList();
        if (onlyShown.size() > 1) {
            less.remove(chance.one(onlyShown));
        }
        return less;
    }

    private <T extends Comparable<T>> Set<T> fewer(Set<T> wide) {
        return Set.copyOf(chance.most(new TreeSet<>(wide), 3));
    }

    private <T extends Comparable<T>> Set<T> oneAtLeast(Set<T> wide) {
        Set<T> less = fewer(wide);
        return less.isEmpty() ? wide : less;
    }

    private <E extends Enum<E>> E upTo(E[] all, E last) {
        return chance.one(
                Arrays.stream(all).filter(each -> each.compareTo(last) <= 0).toList());
    }

    /** Some dropped, or replaced by a part of what lies in them. */
    private Set<String> areas(Set<String> wide) {
        return fewer(chance.once(2) ? wide : World.TREE.withDescendants(wide));
    }

    private Set<String> addresses(Set<String> wide) {
        return wide.isEmpty() ? Set.of(chance.one(Cases.ADDRESSES)) : oneAtLeast(wide);
    }

    private Map<Dimension, Set<DimensionUse>> dimensions(Map<Dimension, Set<DimensionUse>> wide) {
        Map<Dimension, Set<DimensionUse>> less = new TreeMap<>(wide);
        less.replaceAll((dimension, uses) -> chance.once(4) ? fewer(uses) : uses);
        return less;
    }

    private ScoreRange scores(ScoreRange wide) {
        int first = wide.first() + chance.below(wide.last() - wide.first() + 1);
        return new ScoreRange(first, first + chance.below(wide.last() - first + 1));
    }

    private Period period(Period wide) {
        int seconds =
                Math.toIntExact(Duration.between(wide.from(), wide.until()).toSeconds());
        int from = chance.below(seconds + 1);
        return new Period(
                wide.from().plusSeconds(from), wide.from().plusSeconds(from + chance.below(seconds - from + 1)));
    }
}
