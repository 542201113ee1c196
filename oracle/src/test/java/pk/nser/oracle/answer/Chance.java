package pk.nser.oracle.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.oracle.area.AreaLevel;
import pk.nser.oracle.ceiling.Approval;
import pk.nser.oracle.ceiling.Ceiling;
import pk.nser.oracle.ceiling.Ceilings;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.ceiling.Format;
import pk.nser.oracle.ceiling.Geometry;
import pk.nser.oracle.ceiling.Receiver;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Agreement;
import pk.nser.oracle.scope.ChildToken;
import pk.nser.oracle.scope.Ledger;
import pk.nser.oracle.scope.MemberType;
import pk.nser.oracle.scope.Period;
import pk.nser.oracle.scope.Quota;
import pk.nser.oracle.scope.Scope;
import pk.nser.oracle.scope.ScoreRange;
import pk.nser.oracle.scope.TokenState;
import pk.nser.oracle.scope.Usage;

/** Random holdings and requests, generous enough that a good part of the requests is answered. Same seed, same cases. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Each element but one in so many, in the order given. */
    <T> Set<T> most(Collection<T> from, int oneIn) {
        Set<T> chosen = new LinkedHashSet<>();
        from.forEach(each -> {
            if (!once(oneIn)) {
                chosen.add(each);
            }
        });
        return chosen;
    }

    /** Each element with a chance of one in so many. */
    <T> Set<T> few(Collection<T> from, int oneIn) {
        Set<T> chosen = new LinkedHashSet<>(from);
        chosen.removeAll(most(from, oneIn));
        return chosen;
    }

    Holding holding() {
        SubCategory category = one(List.of(SubCategory.values()));
        List<Receiver> named =
                new ArrayList<>(new TreeSet<>(Ceilings.of(category).who().named()));
        Receiver receiver = once(8) ? one(List.of(Receiver.values())) : one(named);
        List<ChildToken> children = new ArrayList<>();
        while (once(3) && children.size() < 2) {
            children.add(new ChildToken(state(), scope(category)));
        }
        Set<Dimension> delivered = few(Dimension.allLocked(), 6);
        return new Holding(
                new Agreement(receiver, state(), scope(category)),
                children,
                new Ledger(delivered, once(2) ? 9 : 4),
                new Usage(below(4), below(4)));
    }

    private TokenState state() {
        return once(20) ? one(List.of(TokenState.values())) : TokenState.ACTIVE;
    }

    private Scope scope(SubCategory category) {
        Map<Dimension, Set<DimensionUse>> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : most(List.of(Dimension.values()), 6)) {
            dimensions.put(dimension, new HashSet<>(most(List.of(DimensionUse.values()), 6)));
        }
        Set<Dimension> unlocked = most(List.of(Dimension.values()), 6);
        if (unlocked.containsAll(Dimension.allLocked())) {
            unlocked.remove(Dimension.LAND);
        }
        return new Scope(
                category,
                once(3) ? few(World.TREE.ids(), 3) : Set.of("pk"),
                once(3) ? one(List.of(AreaLevel.values())) : AreaLevel.VILLAGE,
                dimensions,
                unlocked,
                most(List.of(MemberType.values()), 6),
                once(3) ? range() : ScoreRange.ALL,
                once(3) ? one(List.of(Geometry.values())) : Geometry.EXACT,
                most(List.of(Format.values()), 10),
                new Quota(below(12) + 4, below(12) + 4),
                once(3) ? period() : World.YEAR,
                once(3) ? most(List.of(World.HERE, "192.0.2.8"), 4) : Set.of(),
                most(List.of(Approval.values()), 3),
                once(20) ? "2026-04" : World.RELEASE);
    }

    ScoreRange range() {
        int first = below(50);
        return new ScoreRange(first * 100, (first + below(50)) * 100);
    }

    Period period() {
        long day = 86_400;
        long from = below(5) - 3L;
        return new Period(World.NOON.plusSeconds(from * day), World.NOON.plusSeconds((from + 1 + below(5)) * day));
    }

    Request request(Holding holding) {
        Ceiling ceiling = holding.ceiling();
        List<Field> usual = new ArrayList<>(new TreeSet<>(ceiling.fields()));
        usual.remove(Field.CONDITION);
        Set<Field> fields = few(usual, 2);
        if (once(10)) {
            fields.add(Field.NAME);
        }
        Map<String, Set<DimensionUse>> dimensions = new HashMap<>();
        List<DimensionUse> uses =
                new ArrayList<>(new TreeSet<>(ceiling.dimensions().uses()));
        for (int i = below(3); i > 0 && (!uses.isEmpty() || once(10)); i--) {
            List<Dimension> known =
                    new ArrayList<>(new TreeSet<>(ceiling.dimensions().dimensions()));
            String code = once(20) || known.isEmpty() ? "wall_type" : one(known).code();
            dimensions.put(code, Set.of(uses.isEmpty() ? DimensionUse.OUTPUT : one(uses)));
        }
        List<Format> formats = new ArrayList<>(new TreeSet<>(ceiling.formats()));
        List<AreaLevel> areaLevels = Arrays.stream(AreaLevel.values())
                .filter(each -> once(10) || !each.finerThan(ceiling.reach().finestOnApproval()))
                .toList();
        return new Request(
                once(3) ? few(World.TREE.ids(), 6) : Set.of(),
                areaLevels.isEmpty() ? AreaLevel.COUNTRY : one(areaLevels),
                dimensions,
                fields,
                once(10) ? one(List.of(Format.values())) : one(formats),
                once(4) ? few(List.of(MemberType.values()), 2) : Set.of(),
                once(6) ? range() : null,
                below(4),
                below(4),
                World.RELEASE,
                World.NOON,
                World.HERE);
    }
}
