package pk.nser.oracle.answer;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import pk.nser.oracle.area.AreaTree;
import pk.nser.oracle.ceiling.Field;
import pk.nser.oracle.dimension.Dimension;
import pk.nser.oracle.dimension.DimensionUse;
import pk.nser.oracle.scope.Rows;

/**
 * Says what a request may be answered with: what the category's ceiling, the agreement, every child and the request
 * have in common (R14, R15). It was written from the requirements by a hand that had not seen the product's own
 * decision, and nothing in it is made to be fast. Thresholds, noise and what an area has to show are no matter of it
 * (A33). Dimensions asked for together are taken to be wanted jointly, which is the narrower; items do not tell it from
 * one table each. Nor are prices, persons (R16) and the purpose (R23) judged here.
 */
public final class Oracle {
    private static final Comparator<Refusal> BY_KIND =
            Comparator.comparing(Refusal::kind).thenComparing(Refusal::about);

    private final AreaTree tree;

    public Oracle(AreaTree tree) {
        this.tree = tree;
    }

    /**
     * Judges one request by everything that limits it.
     *
     * @param holding an open product or what the shown token stands for; null if nothing valid was shown
     */
    public Answer answer(@Nullable Holding holding, Request request) {
        if (holding == null) {
            return new Answer.Refused(List.of(new Refusal(RefusalKind.NOT_AUTHENTICATED, "")));
        }
        Set<Refusal> reasons = new TreeSet<>(BY_KIND);
        DoorReasons.add(holding, request, reasons);
        ScopeReasons.add(tree, holding, request, reasons);
        DimensionReasons.add(holding, request, reasons);
        if (!reasons.isEmpty()) {
            return new Answer.Refused(List.copyOf(reasons));
        }
        return split(holding, request, asked(holding, request));
    }

    private Answer split(Holding holding, Request request, Set<Item> asked) {
        Set<Item> items = new LinkedHashSet<>();
        Set<Item> notCollected = new LinkedHashSet<>();
        for (Item item : asked) {
            if (Granted.holds(tree, holding, item)) {
                boolean lacks = NotCollected.lacks(tree, holding.ceiling().category(), request, asked, item);
                (lacks ? notCollected : items).add(item);
            }
        }
        if (items.isEmpty() && notCollected.isEmpty()) {
            return new Answer.Refused(List.of(new Refusal(RefusalKind.NOTHING_ASKED, "")));
        }
        if (items.isEmpty() && holding.ceiling().recordLevel()) {
            return new Answer.Refused(List.of(new Refusal(RefusalKind.NOT_COLLECTED, "")));
        }
        Rows rows = new Rows(
                Granted.members(holding, request),
                Granted.scores(holding, request).orElseThrow());
        return new Answer.Given(items, notCollected, rows);
    }

    /**
     * Every item the request names, granted or not: the areas of its area level in or below the named ones, times
     * fields, times the dimensions that belong to a field.
     */
    Set<Item> asked(Holding holding, Request request) {
        Set<String> areas =
                request.areas().isEmpty() ? Granted.areas(tree, holding) : tree.withDescendants(request.areas());
        Set<Item> items = new LinkedHashSet<>();
        for (String area : areas) {
            if (tree.area(area).level() == request.areaLevel()) {
                addItems(area, request, items);
            }
        }
        return items;
    }

    private static void addItems(String area, Request request, Set<Item> items) {
        boolean anyOutput = false;
        for (Map.Entry<String, Set<DimensionUse>> entry : request.dimensions().entrySet()) {
            Dimension dimension = Dimension.ofCode(entry.getKey()).orElseThrow();
            for (DimensionUse use : entry.getValue()) {
                if (use == DimensionUse.FILTER) {
                    items.add(new Item(area, dimension, Field.CONDITION, request.format()));
                } else {
                    anyOutput = true;
                    for (Field field : request.fields()) {
                        if (field.dimensional()) {
                            items.add(new Item(area, dimension, field, request.format()));
                        }
                    }
                }
            }
        }
        for (Field field : request.fields()) {
            if (!field.dimensional() || (field == Field.COUNT && !anyOutput)) {
                items.add(new Item(area, null, field, request.format()));
            }
        }
    }
}
