package pk.nser.db.grant.compared;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pk.nser.db.grant.AllowedAreas;
import pk.nser.db.grant.Collected;
import pk.nser.db.grant.Decision;
import pk.nser.db.grant.Decisions;
import pk.nser.db.grant.Holding;
import pk.nser.db.grant.Request;
import pk.nser.db.grant.ceiling.SharingCategory;
import pk.nser.db.statistics.ShownArea;
import pk.nser.oracle.answer.Item;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.dimension.Dimension;

/**
 * What production answers, thing by thing: the decision, and when it permits, what that comes to over the areas. A
 * decision knows no areas but those named, so a permit can come to nothing.
 *
 * @param items given, in the oracle's words
 * @param notCollected granted, and shown as not collected
 */
record Produced(SharingCategory category, Decision decision, Set<Item> items, Set<Item> notCollected) {
    private static final Map<String, Dimension> DIMENSIONS =
            Arrays.stream(Dimension.values()).collect(Collectors.toMap(Dimension::code, Function.identity()));
    private static final Map<String, Field> FIELDS =
            Arrays.stream(Field.values()).collect(Collectors.toMap(Field::name, Function.identity()));
    private static final Set<pk.nser.db.grant.ceiling.Field> OF_DIMENSIONS =
            Set.of(pk.nser.db.grant.ceiling.Field.COUNT, pk.nser.db.grant.ceiling.Field.VALUE);

    static Produced of(Case given) {
        return of(Translation.holding(given.holding()), Translation.request(given.request()), given.request());
    }

    private static Produced of(Holding holding, Request request, pk.nser.oracle.answer.Request asked) {
        Decision decision = Decisions.decide(holding, request, World.REACH, asked.at());
        Produced produced = new Produced(holding.category(), decision, new HashSet<>(), new HashSet<>());
        if (decision instanceof Decision.Permit) {
            AllowedAreas allowed = AllowedAreas.of(holding.scopes(), World.BOUNDARY_SET, World.SHOWN);
            requireOnlyPublicAbove(allowed);
            for (ShownArea area : World.SHOWN) {
                if (area.level() == request.areaLevel()
                        && allowed.isGranted(area.level(), area.id())
                        && (request.areas().isEmpty() || World.REACH.reaches(request.areas(), area.code()))) {
                    produced.add(area, request, asked.format());
                }
            }
        }
        return produced;
    }

    /** Whether anything comes of it: records need a row, and a figure that was not collected is an answer (R42, R43). */
    boolean isAnswer() {
        return decision instanceof Decision.Permit
                && (!items.isEmpty() || (!notCollected.isEmpty() && !category.givesRecords()));
    }

    private void add(ShownArea area, Request request, pk.nser.oracle.ceiling.Format format) {
        for (String code : request.filters()) {
            add(area, request, new Item(area.code(), DIMENSIONS.get(code), Field.CONDITION, format));
        }
        for (pk.nser.db.grant.ceiling.Field field : request.fields()) {
            Field same = FIELDS.getOrDefault(field.name(), Field.CONDITION);
            if (!OF_DIMENSIONS.contains(field)
                    || (field == pk.nser.db.grant.ceiling.Field.COUNT
                            && request.outputs().isEmpty())) {
                add(area, request, new Item(area.code(), null, same, format));
            } else {
                for (String code : request.outputs()) {
                    add(area, request, new Item(area.code(), DIMENSIONS.get(code), same, format));
                }
            }
        }
    }

    private void add(ShownArea area, Request request, Item item) {
        @Nullable Dimension dimension = item.dimension();
        Set<String> topics = Collected.topics(
                category, dimension == null ? null : dimension.code(), request.filters(), request.members());
        boolean lacks = Collected.lacks(category, topics, area.notCollected(), area.partlyNotCollected());
        (lacks ? notCollected : items).add(item);
    }

    /** What may be seen beside the granted areas lies above one, and everybody may see its level. */
    private static void requireOnlyPublicAbove(AllowedAreas allowed) {
        List<ShownArea> all = World.SHOWN;
        for (ShownArea area : all) {
            boolean granted = allowed.isGranted(area.level(), area.id());
            boolean aboveOne = area.level().isPublic()
                    && all.stream()
                            .anyMatch(below -> allowed.isGranted(below.level(), below.id())
                                    && World.liesIn(below.code(), area.code()));
            if (allowed.contains(area.level(), area.id()) != (granted || aboveOne)) {
                throw new AssertionError(area.code() + " is seen though not granted, or granted and not seen");
            }
        }
    }
}
