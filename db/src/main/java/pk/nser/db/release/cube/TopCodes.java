package pk.nser.db.release.cube;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.release.areas.ShownTree;

/**
 * The largest contribution that a household makes to a sum: the 99.5th percentile of those who hold any in its province,
 * taken at the first release of a line and kept for the line (disclosure.md 2.7). A province with too few holders
 * then has the country's; what nobody held then is never summed in this line.
 */
final class TopCodes {
    private final int fields;
    private final int[] tops;

    private TopCodes(int nodes, int fields) {
        this.fields = fields;
        this.tops = new int[nodes * fields];
    }

    /**
     * Reads those of a line, after taking them at its first release.
     *
     * @param connection in the transaction that says which line and build the counting statements read
     */
    static TopCodes ensure(Connection connection, ShownTree tree, String line, int fields) throws SQLException {
        TopCodes codes = new TopCodes(tree.size(), fields);
        if (fields == 0) {
            return codes;
        }
        if (BoundSql.number(connection, TopCodes.class, "has_top_codes.sql", line) == 0) {
            new Taking(connection, tree, line, fields).take();
        }
        try (PreparedStatement statement = BoundSql.prepare(connection, TopCodes.class, "top_codes.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                codes.tops[tree.node(row.getInt("area_id")) * fields + row.getInt("field")] = row.getInt("top");
            }
        }
        codes.spread(tree);
        return codes;
    }

    /** Those that are not known yet: nothing is summed with them. */
    static TopCodes none(ShownTree tree, int fields) {
        return new TopCodes(tree.size(), fields);
    }

    /** Takes them, for a line that has no database. */
    void take(ShownTree tree, Holders holders) {
        for (int node = 0; node < tree.size(); node++) {
            for (int field = 0; field < fields && province(tree, node) == node; field++) {
                tops[node * fields + field] = holders.top(tree.areaId(node), field);
            }
        }
        spread(tree);
    }

    /** Gives every node those of its province. */
    private void spread(ShownTree tree) {
        for (int node = 0; node < tree.size(); node++) {
            System.arraycopy(tops, province(tree, node) * fields, tops, node * fields, fields);
        }
    }

    int of(int node, int field) {
        return tops[node * fields + field];
    }

    /** The node's province, or the top node where there is none. */
    static int province(ShownTree tree, int node) {
        int at = node;
        while (tree.parent(at) >= 0 && tree.level(at) != AreaLevel.PROVINCE) {
            at = tree.parent(at);
        }
        return at;
    }

    /** Takes the percentiles of the rows behind the first release. */
    private static final class Taking {
        private final Connection connection;
        private final ShownTree tree;
        private final String line;
        private final int fields;
        private final Holders holders = new Holders();

        Taking(Connection connection, ShownTree tree, String line, int fields) {
            this.connection = connection;
            this.tree = tree;
            this.line = line;
            this.fields = fields;
        }

        void take() throws SQLException {
            Map<Integer, Integer> villages = tree.villages();
            Array areas = connection.createArrayOf("int4", villages.keySet().toArray());
            Array provinces = connection.createArrayOf(
                    "int4",
                    villages.values().stream()
                            .map(node -> tree.areaId(province(tree, node)))
                            .toArray());
            try (PreparedStatement statement =
                            BoundSql.prepare(connection, TopCodes.class, "holders.sql", areas, provinces);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    holders.add(
                            row.getInt("province"), row.getInt("field"), row.getInt("held"), row.getLong("households"));
                }
            }
            for (int node = 0; node < tree.size(); node++) {
                if (province(tree, node) == node) {
                    write(tree.areaId(node));
                }
            }
            areas.free();
            provinces.free();
        }

        private void write(int area) throws SQLException {
            for (int field = 0; field < fields; field++) {
                BoundSql.run(
                        connection, TopCodes.class, "insert_top_code.sql", line, area, field, holders.top(area, field));
            }
        }
    }
}
