package pk.nser.server.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Label;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.access.Visible;

/** What was found, the best first: longitude before latitude, bounds west, south, east, north in degrees. */
record SearchView(String query, List<FoundView> areas) {
    /**
     * One area.
     *
     * @param within the areas that it lies in as far as the asker may see them, the nearest first
     */
    record FoundView(
            String areaLevel,
            int id,
            String code,
            Label name,
            List<Double> at,
            List<Double> bounds,
            List<AboveView> within) {}

    /** An area that another lies in. */
    record AboveView(String areaLevel, String code, Label name) {}

    static SearchView of(SearchText text, AreaIndex index, Visible visible) {
        return new SearchView(
                text.text(),
                index.find(text, visible).stream()
                        .map(area -> found(area, above(area, index, visible)))
                        .toList());
    }

    private static FoundView found(ShownArea area, List<AboveView> within) {
        return new FoundView(
                area.level().code(),
                area.id(),
                area.code(),
                area.name(),
                List.of(area.longitude(), area.latitude()),
                area.bounds(),
                within);
    }

    private static List<AboveView> above(ShownArea area, AreaIndex index, Visible visible) {
        List<AboveView> within = new ArrayList<>();
        @Nullable ShownArea above = index.above(area);
        while (above != null) {
            if (visible.sees(above.level(), above.id())) {
                within.add(new AboveView(above.level().code(), above.code(), above.name()));
            }
            above = index.above(above);
        }
        return within;
    }
}
