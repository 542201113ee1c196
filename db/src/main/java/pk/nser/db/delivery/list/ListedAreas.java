package pk.nser.db.delivery.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;

/** The villages of a list, each with what a row says of where it lies: code and name of the shown area at each level. */
final class ListedAreas {
    private final ShownTree tree;
    private final ListOrder order;
    private final Map<Integer, String[]> names = new HashMap<>();
    private final Map<Integer, List<@Nullable String>> regions = new HashMap<>();

    private ListedAreas(ShownTree tree, ListOrder order) {
        this.tree = tree;
        this.order = order;
    }

    /** @throws IllegalArgumentException when an area of the order is not shown */
    static ListedAreas read(Connection connection, ListOrder order) throws SQLException {
        ListedAreas areas = new ListedAreas(ShownTree.read(connection, order.areasVersion()), order);
        for (int area : order.areas()) {
            areas.tree.node(area);
        }
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ListedAreas.class, "named_areas.sql", order.areasVersion());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                areas.names.put(row.getInt("area_id"), new String[] {row.getString("code"), row.getString("name_en")});
            }
        }
        return areas;
    }

    /** Ids of the registry's villages in the areas of the order, ascending. */
    List<Integer> villages() {
        List<Integer> villages = new ArrayList<>();
        new TreeMap<>(tree.villages()).forEach((village, foot) -> {
            if (tree.isWithin(foot, order.areas())) {
                villages.add(village);
            }
        });
        return villages;
    }

    /** Code and name of the area at each level of {@link ListColumns#levels}; null where there is none. */
    List<@Nullable String> region(int village) {
        return regions.computeIfAbsent(tree.village(village), this::named);
    }

    private List<@Nullable String> named(int foot) {
        Map<AreaLevel, String[]> above = new HashMap<>();
        for (int node = foot; node >= 0; node = tree.parent(node)) {
            above.put(tree.level(node), Objects.requireNonNull(names.get(tree.areaId(node))));
        }
        List<@Nullable String> region = new ArrayList<>();
        for (AreaLevel level : ListColumns.levels(order.named())) {
            String[] area = above.get(level);
            region.add(area == null ? null : area[0]);
            region.add(area == null ? null : area[1]);
        }
        return region;
    }
}
