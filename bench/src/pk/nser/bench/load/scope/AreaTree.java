package pk.nser.bench.load.scope;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * Which areas some papers let see, asked of the table of areas in plain SQL: nothing of the product's own code for scopes is used, so
 * a fault there is found here.
 */
final class AreaTree {
    /** Rows are areas that a paper names (a merged one when all its parts are named) and those below, as fine as it goes. */
    private static final String INSIDE = """
            with recursive inside as (
              select a.area_id, a.area_level from agg.area a
               where a.areas_version = ? and case when a.merged = '{}' then a.code = any (?) else a.merged <@ ? end
              union
              select a.area_id, a.area_level from agg.area a join inside i on a.parent_id = i.area_id
               where a.areas_version = ?)
            select area_id from inside where area_level <= ?""";

    /** Rows are the areas above some, where everybody may see that level. */
    private static final String ABOVE = """
            with recursive up as (
              select a.area_id, a.parent_id, a.area_level from agg.area a
               where a.areas_version = ? and a.area_id = any (?)
              union
              select a.area_id, a.parent_id, a.area_level from agg.area a join up on a.area_id = up.parent_id
               where a.areas_version = ?)
            select area_id from up where area_level <= 3""";

    private static final String AREAS =
            "select area_id, area_level, code, parent_id, merged from agg.area where areas_version = ? order by area_id";

    /** An area as it is shown; {@code codes} are its own, or those of the areas that were merged into it. */
    record Shown(int id, AreaLevel level, String code, int parent, List<String> codes) {
        Shown {
            codes = List.copyOf(codes);
        }
    }

    final List<Shown> areas = new ArrayList<>();
    private final Map<Integer, Shown> byId = new HashMap<>();
    private final Connection connection;
    private final String version;

    AreaTree(Connection connection, String version) throws SQLException {
        this.connection = connection;
        this.version = version;
        try (PreparedStatement statement = connection.prepareStatement(AREAS)) {
            statement.setString(1, version);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> merged =
                            List.of((String[]) row.getArray("merged").getArray());
                    String code = row.getString("code");
                    areas.add(new Shown(
                            row.getInt("area_id"),
                            AreaLevel.ofDepth(row.getInt("area_level")),
                            code,
                            row.getInt("parent_id"),
                            merged.isEmpty() ? List.of(code) : merged));
                }
            }
        }
        areas.forEach(area -> byId.put(area.id(), area));
    }

    Shown area(int id) {
        Shown area = byId.get(id);
        if (area == null) {
            throw new IllegalArgumentException("there is no area " + id);
        }
        return area;
    }

    /** Ids of the areas that all of the papers let see. */
    Set<Integer> allowed(List<Paper> papers) throws SQLException {
        Set<Integer> all = null;
        for (Paper paper : papers) {
            Set<Integer> inside = inside(paper);
            if (all == null) {
                all = inside;
            } else {
                all.retainAll(inside);
            }
        }
        Set<Integer> granted = all == null ? new HashSet<>() : all;
        granted.addAll(above(granted));
        return granted;
    }

    private Set<Integer> inside(Paper paper) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSIDE)) {
            Array codes = connection.createArrayOf("text", paper.areas().toArray());
            statement.setString(1, version);
            statement.setArray(2, codes);
            statement.setArray(3, codes);
            statement.setString(4, version);
            statement.setInt(5, paper.finest().depth());
            return ids(statement);
        }
    }

    private Set<Integer> above(Set<Integer> granted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ABOVE)) {
            statement.setString(1, version);
            statement.setArray(2, connection.createArrayOf("int4", granted.toArray()));
            statement.setString(3, version);
            return ids(statement);
        }
    }

    private static Set<Integer> ids(PreparedStatement statement) throws SQLException {
        Set<Integer> ids = new HashSet<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getInt(1));
            }
        }
        return ids;
    }
}
