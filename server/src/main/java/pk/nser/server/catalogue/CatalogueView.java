package pk.nser.server.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Label;

/** {@code catalogue.json}: what a release offers to the asker, with every word that a map, legend or table needs. */
record CatalogueView(
        String release,
        String line,
        String asOf,
        String areas,
        boolean synthetic,
        String profile,
        List<Double> bounds,
        SetView boundarySet,
        List<LevelView> areaLevels,
        List<NamedView> groups,
        List<NamedView> units,
        List<NamedView> absences,
        List<DimensionView> dimensions,
        SettingsView settings) {

    record SetView(
            String id,
            Label title,
            String publisher,
            String licence,
            String attribution,
            Label disclaimer,
            boolean official) {}

    /**
     * An area level.
     *
     * @param access {@code public} when this tree gives it to the asker, {@code needs-access} otherwise
     * @param form where to ask, with needs-access
     * @param count number of areas that the asker may see; absent with needs-access
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LevelView(
            String code,
            String access,
            @Nullable String form,
            Label label,
            Label plural,
            int minZoom,
            int maxZoom,
            @Nullable Integer count) {}

    record NamedView(String code, Label label) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DimensionView(
            String code,
            String section,
            String group,
            Label label,
            Label definition,
            @Nullable Label caveat,
            List<String> units,
            boolean multiple,
            boolean locked,
            boolean priced,
            boolean sensitive,
            List<Category> categories,
            List<TableView> tables) {}

    /**
     * A table.
     *
     * @param measure {@code sum} for a table of sums; absent for counts
     * @param name of a custom analysis; absent for other tables
     * @param purpose of a custom analysis; absent for other tables
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TableView(
            String key,
            List<String> areaLevels,
            @Nullable String measure,
            @Nullable Label name,
            @Nullable String purpose) {}

    /** @param shareBase smallest denominators of shares, by level */
    record SettingsView(int threshold, Map<String, Integer> shareBase) {}
}
