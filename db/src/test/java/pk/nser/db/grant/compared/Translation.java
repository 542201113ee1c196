package pk.nser.db.grant.compared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.Approval;
import pk.nser.db.grant.ceiling.Field;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.ceiling.Geometry;
import pk.nser.db.grant.ceiling.Receiver;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.MemberType;
import pk.nser.db.grant.scope.Quota;
import pk.nser.db.grant.scope.Scope;
import pk.nser.db.grant.scope.ScoreRange;
import pk.nser.db.grant.scope.Standing;
import pk.nser.db.grant.scope.Usage;
import pk.nser.oracle.ceiling.SubCategory;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.TokenState;

/** The oracle's words in those of production: most are the same, a release is its line, and tiles are a web map. */
final class Translation {
    private static final Map<Dimension, String> CODES = new EnumMap<>(Dimension.class);
    private static final Map<SubCategory, SharingCategory> CATEGORIES = new EnumMap<>(SubCategory.class);
    private static final Map<String, AddressBlock> BLOCKS = new HashMap<>();

    static {
        for (Dimension dimension : Dimension.values()) {
            CODES.put(dimension, dimension.code());
        }
        for (SubCategory category : SubCategory.values()) {
            SharingCategory.ofCode(category.code()).ifPresent(known -> CATEGORIES.put(category, known));
        }
        Cases.ADDRESSES.forEach(address -> BLOCKS.put(address, AddressBlock.of(address)));
    }

    private Translation() {}

    static Holding holding(pk.nser.oracle.answer.Holding held) {
        List<Holding.Paper> papers = new ArrayList<>();
        papers.add(new Holding.Paper(
                standing(held.agreement().state()), scope(held.agreement().scope())));
        held.children().forEach(child -> papers.add(new Holding.Paper(standing(child.state()), scope(child.scope()))));
        return new Holding(
                Receiver.valueOf(held.agreement().receiver().name()),
                papers,
                codes(held.ledger().delivered()),
                held.ledger().cap(),
                new Usage(held.usage().households(), held.usage().rowsToday()));
    }

    static Request request(pk.nser.oracle.answer.Request asked) {
        Set<String> outputs = new HashSet<>();
        Set<String> filters = new HashSet<>();
        asked.dimensions().forEach((code, uses) -> {
            if (uses.contains(DimensionUse.OUTPUT)) {
                outputs.add(code);
            }
            if (uses.contains(DimensionUse.FILTER)) {
                filters.add(code);
            }
        });
        return new Request(
                asked.release(),
                asked.areas(),
                AreaLevel.valueOf(asked.areaLevel().name()),
                outputs,
                filters,
                named(asked.fields(), Field.class),
                format(asked.format()),
                named(asked.members(), MemberType.class),
                scores(asked.scores()),
                asked.households(),
                asked.rows(),
                asked.address());
    }

    static Scope scope(pk.nser.oracle.scope.Scope granted) {
        return new Scope(
                category(granted.category()),
                granted.release(),
                World.BOUNDARY_SET,
                granted.areas(),
                AreaLevel.valueOf(granted.finest().name()),
                used(granted, DimensionUse.OUTPUT),
                used(granted, DimensionUse.FILTER),
                codes(granted.unlocked()),
                named(granted.memberTypes(), MemberType.class),
                new ScoreRange(granted.scores().first(), granted.scores().last()),
                Geometry.valueOf(granted.geometry().name()),
                formats(granted.formats()),
                new Quota(granted.quota().households(), granted.quota().rowsPerDay()),
                granted.period().from(),
                granted.period().until(),
                blocks(granted.addresses()),
                named(granted.approvals(), Approval.class));
    }

    /** @throws IllegalArgumentException for what is open to everybody: no agreement holds it */
    static SharingCategory category(SubCategory category) {
        SharingCategory known = CATEGORIES.get(category);
        if (known == null) {
            throw new IllegalArgumentException(category.code() + " is held by no agreement");
        }
        return known;
    }

    static Format format(pk.nser.oracle.ceiling.Format format) {
        return format == pk.nser.oracle.ceiling.Format.MVT ? Format.WEB_MAP : Format.valueOf(format.name());
    }

    private static String code(Dimension dimension) {
        return CODES.getOrDefault(dimension, "");
    }

    private static Standing standing(TokenState state) {
        return state == TokenState.NOT_APPROVED ? Standing.AGREED : Standing.valueOf(state.name());
    }

    private static @Nullable ScoreRange scores(pk.nser.oracle.scope.@Nullable ScoreRange range) {
        return range == null ? null : new ScoreRange(range.first(), range.last());
    }

    private static Set<Format> formats(Set<pk.nser.oracle.ceiling.Format> formats) {
        Set<Format> same = new HashSet<>();
        formats.forEach(format -> same.add(format(format)));
        return same;
    }

    private static Set<AddressBlock> blocks(Set<String> addresses) {
        Set<AddressBlock> blocks = new HashSet<>();
        for (String address : addresses) {
            blocks.add(BLOCKS.computeIfAbsent(address, AddressBlock::of));
        }
        return blocks;
    }

    private static Set<String> used(pk.nser.oracle.scope.Scope granted, DimensionUse use) {
        Set<String> codes = new HashSet<>();
        granted.dimensions().forEach((dimension, uses) -> {
            if (uses.contains(use)) {
                codes.add(code(dimension));
            }
        });
        return codes;
    }

    private static Set<String> codes(Collection<Dimension> dimensions) {
        Set<String> codes = new HashSet<>();
        dimensions.forEach(dimension -> codes.add(code(dimension)));
        return codes;
    }

    private static <E extends Enum<E>> Set<E> named(Set<? extends Enum<?>> others, Class<E> type) {
        Set<E> same = new HashSet<>();
        others.forEach(other -> same.add(Enum.valueOf(type, other.name())));
        return same;
    }
}
