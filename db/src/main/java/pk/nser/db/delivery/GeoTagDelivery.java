package pk.nser.db.delivery;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Transaction;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.delivery.snapshot.RowTarget;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.disclosure.leaf.point.GeoTagColumns;
import pk.nser.db.disclosure.leaf.point.GeoTagRows;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.leaf.FrozenCouncils;
import pk.nser.db.release.leaf.FrozenLeaves;

/**
 * Makes the rows of geo-tagged households out of the published base of a line (disclosure.md 2.9), in one transaction that
 * sees one state. Whole union councils are given, never a part of one: a leaf may reach over villages, and a part of it
 * could have fewer than ten households. Memory holds the households of some union councils.
 */
public final class GeoTagDelivery implements RowMaker {
    private static final int ROWS_AT_ONCE = 5_000;

    private final DataSource database;
    private final GeoTagOrder order;
    private final GeoTagColumns columns;

    /**
     * Makes what is ordered.
     *
     * @param database the BUILD pool
     * @throws IllegalArgumentException when a household has no value of a dimension
     */
    public GeoTagDelivery(DataSource database, GeoTagOrder order) {
        this.database = database;
        this.order = order;
        this.columns = GeoTagColumns.of(order.dimensions());
    }

    @Override
    public RecordSchema schema() {
        return columns.schema();
    }

    /** @throws IllegalArgumentException when an area of the order is not shown or is a village */
    @Override
    public long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
        return Transaction.<Long, SQLException>view(
                database, connection -> new Run(connection).write(pseudonyms, target));
    }

    /** The rows under way. */
    private final class Run {
        private final Connection connection;
        private final ShownTree tree;
        private final Map<Integer, String> codes = new HashMap<>();

        Run(Connection connection) throws SQLException {
            this.connection = connection;
            this.tree = ShownTree.read(connection, order.areasVersion());
            for (int area : order.areas()) {
                if (tree.level(tree.node(area)).isFinerThan(AreaLevel.UNION_COUNCIL)) {
                    throw new IllegalArgumentException("geo-tagged households are given by whole union councils");
                }
            }
        }

        long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
            readCodes();
            List<Sensitive> sensitive = Sensitive.all().stream()
                    .filter(dimension -> isTold(dimension.dimension()))
                    .toList();
            FrozenCouncils councils = FrozenCouncils.among(
                    connection,
                    order.line(),
                    order.areasVersion(),
                    tree,
                    council -> tree.isWithin(tree.node(council), order.areas()));
            GeoTagRows rows = new GeoTagRows(columns, pseudonyms);
            for (int portion = 0; portion < councils.portions(); portion++) {
                List<FrozenLeaves> some = councils.read(portion);
                Map<Integer, Geometry> outlines = outlines(some);
                Map<Long, GeoTagRows.Household> households = households(some);
                for (FrozenLeaves council : some) {
                    int area = named(council.unionCouncil());
                    GrantedLeaves granted = council.granted(sensitive);
                    if (order.choosesBands() && granted.withheldDimensions().contains(Dimension.POVERTY_SCORE)) {
                        rows.withhold(granted, households::get);
                        continue;
                    }
                    for (GeoTagRows.Given row : rows.of(
                            granted,
                            Objects.requireNonNull(outlines.get(council.unionCouncil())),
                            Objects.requireNonNull(codes.get(area)),
                            households::get)) {
                        target.row(row.values(), row.at(), area);
                    }
                }
            }
            return rows.withheld();
        }

        /** What a row tells: that a household has a row at all tells its band when not of all bands are given. */
        private boolean isTold(String dimension) {
            return order.dimensions().contains(dimension)
                    || (order.choosesBands() && dimension.equals(Dimension.POVERTY_SCORE));
        }

        private Array bands() throws SQLException {
            return connection.createArrayOf("int4", order.bands().toArray());
        }

        private Map<Integer, Geometry> outlines(List<FrozenLeaves> some) {
            List<Integer> ids = some.stream().map(FrozenLeaves::unionCouncil).toList();
            return new Outlines(database)
                    .read(order.areasVersion(), AreaLevel.UNION_COUNCIL, ids).stream()
                            .collect(Collectors.toMap(Outlines.Outline::areaId, Outlines.Outline::shape));
        }

        /** Id of the area that a row of a union council names. */
        private int named(int council) {
            int node = tree.node(council);
            while (tree.level(node).isFinerThan(order.named())) {
                node = tree.parent(node);
            }
            return tree.areaId(node);
        }

        private void readCodes() throws SQLException {
            try (PreparedStatement statement = BoundSql.prepare(
                            connection,
                            GeoTagDelivery.class,
                            "level_codes.sql",
                            order.areasVersion(),
                            order.named().depth());
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    codes.put(row.getInt("area_id"), row.getString("code"));
                }
            }
        }

        private Map<Long, GeoTagRows.Household> households(List<FrozenLeaves> some) throws SQLException {
            Array villages = connection.createArrayOf(
                    "int4",
                    some.stream()
                            .flatMap(council -> council.villages().stream())
                            .toArray());
            Map<Long, GeoTagRows.Household> households = new HashMap<>();
            List<String> dimensions = columns.dimensions();
            try (PreparedStatement statement = BoundSql.prepare(
                    connection, GeoTagDelivery.class, "geotag_rows.sql", order.line(), villages, bands())) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        List<Integer> values = new ArrayList<>(dimensions.size());
                        for (String dimension : dimensions) {
                            values.add(row.getInt(dimension));
                        }
                        households.put(
                                row.getLong("household_id"), new GeoTagRows.Household(row.getInt("members"), values));
                    }
                }
            }
            return households;
        }
    }
}
