package pk.nser.db.grant.compared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pk.nser.oracle.answer.Holding;
import pk.nser.oracle.answer.Request;
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

/** Random holdings of agreements, and requests on them: every field varies, each seldom, so that many are answered. */
final class Cases {
    /** The categories that are given by agreement; what is open to everybody is no matter of a decision. */
    static final List<SubCategory> AGREED =
            Arrays.stream(SubCategory.values()).filter(each -> !each.open()).toList();

    static final List<Dimension> DIMENSIONS = List.of(Dimension.values());
    static final List<Dimension> LOCKED = List.copyOf(Dimension.allLocked());
    static final List<String> ADDRESSES = List.of(World.HERE, "192.0.2.8", "2001:db8::7");

    /** Anyone is no receiver of agreements, and has no word in production. */
    static final List<Receiver> RECEIVERS = Arrays.stream(Receiver.values())
            .filter(each -> each != Receiver.ANYONE)
            .toList();

    /** Those three that nobody is ever given have no word in production. */
    static final List<Field> FIELDS = Arrays.stream(Field.values())
            .filter(each -> !Set.of(Field.CNIC, Field.PHONE, Field.EXACT_AGE, Field.CONDITION)
                    .contains(each))
            .toList();

    private static final String NOWHERE = "atlantis";
    private static final List<String> AREAS = new ArrayList<>(World.CODES);
    private static final Map<SubCategory, List<Field>> USUAL_FIELDS = new EnumMap<>(SubCategory.class);
    private static final Map<SubCategory, List<Dimension>> USUAL_DIMENSIONS = new EnumMap<>(SubCategory.class);
    private static final Map<SubCategory, List<Format>> USUAL_FORMATS = new EnumMap<>(SubCategory.class);

    private static final Map<AreaLevel, List<AreaLevel>> LEVELS_DOWN_TO = new EnumMap<>(AreaLevel.class);

    static {
        AREAS.add(NOWHERE);
        for (AreaLevel finest : AreaLevel.values()) {
            List<AreaLevel> coarser = new ArrayList<>(List.of(AreaLevel.values()));
            coarser.removeIf(level -> level.finerThan(finest));
            LEVELS_DOWN_TO.put(finest, coarser);
        }
        for (SubCategory category : AGREED) {
            Ceiling ceiling = Ceilings.of(category);
            USUAL_FIELDS.put(
                    category, FIELDS.stream().filter(ceiling.fields()::contains).toList());
            USUAL_DIMENSIONS.put(
                    category, List.copyOf(new TreeSet<>(ceiling.dimensions().dimensions())));
            USUAL_FORMATS.put(category, List.copyOf(new TreeSet<>(ceiling.formats())));
        }
    }

    private final Chance chance;

    Cases(Chance chance) {
        this.chance = chance;
    }

    Case next() {
        SubCategory category = chance.one(AGREED);
        List<ChildToken> children = new ArrayList<>();
        for (int left = chance.once(2) ? 0 : 1 + chance.below(2); left > 0; left--) {
            children.add(new ChildToken(state(), scope(chance.once(40) ? chance.one(AGREED) : category)));
        }
        Set<Dimension> delivered = new HashSet<>(chance.few(LOCKED, 15));
        int cap = chance.once(2) ? Ledger.USUAL_CAP : 1 + chance.below(9);
        Holding holding = new Holding(
                new Agreement(receiver(category), state(), scope(category)),
                children,
                new Ledger(delivered, cap),
                new Usage(chance.below(4), chance.below(4)));
        return new Case(holding, request(category));
    }

    private Receiver receiver(SubCategory category) {
        List<Receiver> named = RECEIVERS.stream()
                .filter(Ceilings.of(category).who().named()::contains)
                .toList();
        return chance.once(15) ? chance.one(RECEIVERS) : chance.one(named);
    }

    private TokenState state() {
        return chance.once(50) ? chance.one(List.of(TokenState.values())) : TokenState.ACTIVE;
    }

    Scope scope(SubCategory category) {
        Map<Dimension, Set<DimensionUse>> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : chance.most(DIMENSIONS, 40)) {
            dimensions.put(dimension, new HashSet<>(chance.most(List.of(DimensionUse.values()), 40)));
        }
        Set<Dimension> unlocked = new HashSet<>(chance.most(DIMENSIONS, 30));
        if (unlocked.containsAll(LOCKED)) {
            unlocked.remove(chance.one(LOCKED));
        }
        return new Scope(
                category,
                chance.once(4) ? Set.copyOf(chance.few(AREAS, 3)) : Set.of(World.COUNTRY),
                chance.once(7) ? chance.one(List.of(AreaLevel.values())) : AreaLevel.VILLAGE,
                dimensions,
                unlocked,
                Set.copyOf(chance.most(List.of(MemberType.values()), 12)),
                chance.once(5) ? range() : ScoreRange.ALL,
                chance.once(8) ? chance.one(List.of(Geometry.values())) : Geometry.EXACT,
                Set.copyOf(chance.most(List.of(Format.values()), 40)),
                chance.once(12) ? new Quota(chance.below(8), chance.below(8)) : new Quota(100, 100),
                chance.once(14) ? period() : World.YEAR,
                chance.once(10) ? Set.copyOf(chance.most(ADDRESSES, 3)) : Set.of(),
                Set.copyOf(chance.most(List.of(Approval.values()), 4)),
                chance.once(100) ? "other" : World.LINE);
    }

    ScoreRange range() {
        int first = chance.below(60);
        return new ScoreRange(first * 100, (first + chance.below(101 - first)) * 100);
    }

    /** Its ends are noon itself in a good part of the cases. */
    private Period period() {
        Instant from = World.NOON.plusSeconds(chance.below(4) - 2L);
        return new Period(from, from.plusSeconds(chance.below(4)));
    }

    Request request(SubCategory category) {
        Ceiling ceiling = Ceilings.of(category);
        Set<Field> fields = new HashSet<>(chance.most(USUAL_FIELDS.getOrDefault(category, FIELDS), 3));
        if (!chance.once(4)) {
            fields.remove(Field.EXACT_POINT);
        }
        if (chance.once(25)) {
            fields.add(chance.one(FIELDS));
        }
        boolean members = chance.once(ceiling.choosesMembers() ? 3 : 20);
        boolean scores = chance.once(ceiling.choosesScores() ? 3 : 20);
        return new Request(
                chance.once(4) ? Set.copyOf(chance.few(chance.once(4) ? AREAS : World.CODES, 8)) : Set.of(),
                level(ceiling),
                dimensions(category, ceiling),
                fields,
                chance.once(25)
                        ? chance.one(List.of(Format.values()))
                        : chance.one(USUAL_FORMATS.getOrDefault(category, List.of())),
                members ? Set.copyOf(chance.few(List.of(MemberType.values()), 2)) : Set.of(),
                scores ? range() : null,
                chance.below(4),
                chance.below(4),
                chance.once(100) ? "other" : World.LINE,
                World.NOON,
                chance.once(20) ? chance.one(ADDRESSES) : World.HERE);
    }

    private AreaLevel level(Ceiling ceiling) {
        AreaLevel finest = chance.once(12) ? AreaLevel.VILLAGE : ceiling.reach().finestOnApproval();
        return chance.one(LEVELS_DOWN_TO.getOrDefault(finest, List.of()));
    }

    private Map<String, Set<DimensionUse>> dimensions(SubCategory category, Ceiling ceiling) {
        Map<String, Set<DimensionUse>> asked = new HashMap<>();
        List<Dimension> usual = USUAL_DIMENSIONS.getOrDefault(category, List.of());
        if (usual.isEmpty() && !chance.once(10)) {
            return asked;
        }
        if (chance.once(60)) {
            LOCKED.forEach(dimension -> asked.put(dimension.code(), uses(ceiling)));
        }
        int few = ceiling.dimensions().most() == 1 && !chance.once(5) ? 2 : 4;
        for (int left = chance.below(few); left > 0; left--) {
            Dimension dimension = usual.isEmpty() || chance.once(15) ? chance.one(DIMENSIONS) : chance.one(usual);
            asked.put(dimension.code(), uses(ceiling));
        }
        if (chance.once(60)) {
            asked.put("wall_type", uses(ceiling));
        }
        return asked;
    }

    private Set<DimensionUse> uses(Ceiling ceiling) {
        List<DimensionUse> usual =
                List.copyOf(new TreeSet<>(ceiling.dimensions().uses()));
        List<DimensionUse> from = usual.isEmpty() || chance.once(20) ? List.of(DimensionUse.values()) : usual;
        Set<DimensionUse> uses = new HashSet<>(chance.few(from, 2));
        return uses.isEmpty() ? Set.of(chance.one(from)) : uses;
    }

    /** A scope with most fields of one and some of another. */
    Scope mixed(Scope usual, Scope other) {
        return new Scope(
                pick(usual.category(), other.category()),
                pick(usual.areas(), other.areas()),
                pick(usual.finest(), other.finest()),
                pick(usual.dimensions(), other.dimensions()),
                pick(usual.unlocked(), other.unlocked()),
                pick(usual.memberTypes(), other.memberTypes()),
                pick(usual.scores(), other.scores()),
                pick(usual.geometry(), other.geometry()),
                pick(usual.formats(), other.formats()),
                pick(usual.quota(), other.quota()),
                pick(usual.period(), other.period()),
                pick(usual.addresses(), other.addresses()),
                pick(usual.approvals(), other.approvals()),
                pick(usual.release(), other.release()));
    }

    private <T> T pick(T usual, T other) {
        return !chance.once(4) ? usual : other;
    }
}
