package pk.nser.server.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Label;
import pk.nser.db.grant.Collected;
import pk.nser.db.statistics.ShownArea;

/** The areas of a level as they are listed: longitude before latitude, bounds west, south, east, north in degrees. */
record AreasView(String areas, String areaLevel, List<AreaView> features) {
    /**
     * One area.
     *
     * @param parent code of the area above, where the asker may see that; null for the country
     * @param map {@code not-collected} where drawing must say "no information map"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaView(
            int id,
            String code,
            Label name,
            @JsonInclude @Nullable String parent,
            List<Double> at,
            List<Double> bounds,
            @Nullable List<String> merged,
            @Nullable List<String> notCollected,
            @Nullable List<String> partlyNotCollected,
            @Nullable String map) {}

    /** @param parentCodes codes of the areas above by id */
    static AreasView of(String version, AreaLevel level, List<ShownArea> seen, Map<Integer, String> parentCodes) {
        return new AreasView(
                version,
                level.code(),
                seen.stream().map(area -> area(area, parentCodes)).toList());
    }

    private static AreaView area(ShownArea area, Map<Integer, String> parentCodes) {
        Integer parentId = area.parentId();
        return new AreaView(
                area.id(),
                area.code(),
                area.name(),
                parentId == null ? null : parentCodes.get(parentId),
                List.of(area.longitude(), area.latitude()),
                area.bounds(),
                area.merged().isEmpty() ? null : area.merged(),
                sorted(area.notCollected()),
                sorted(area.partlyNotCollected()),
                area.notCollected().contains(Collected.GEOTAGS) ? "not-collected" : null);
    }

    private static @Nullable List<String> sorted(Set<String> topics) {
        return topics.isEmpty() ? null : topics.stream().sorted().toList();
    }
}
