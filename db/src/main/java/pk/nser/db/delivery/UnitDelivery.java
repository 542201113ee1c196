package pk.nser.db.delivery;

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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.Transaction;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.delivery.snapshot.RowTarget;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.unitdata.LocalSuppression;
import pk.nser.db.disclosure.unitdata.Suppression;
import pk.nser.db.disclosure.unitdata.TraitCounts;
import pk.nser.db.disclosure.unitdata.Traits;
import pk.nser.db.disclosure.unitdata.UnitAreas;
import pk.nser.db.disclosure.unitdata.UnitColumns;
import pk.nser.db.disclosure.unitdata.UnitRow;
import pk.nser.db.disclosure.unitdata.UnitRows;
import pk.nser.db.disclosure.unitdata.UnitRules;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.release.areas.ShownTree;

/**
 * Makes the rows of anonymised unit data out of the published base of a line (disclosure.md 2.10): one pass to count, one to
 * write, in one transaction that sees one state. Memory holds the combinations that occur, never the households.
 */
public final class UnitDelivery implements RowMaker {
    private static final int ROWS_AT_ONCE = 2_000;

    private final DataSource database;
    private final UnitOrder order;
    private final UnitColumns columns;

    /**
     * Makes what is ordered.
     *
     * @param database the BUILD pool
     * @throws IllegalArgumentException when a dimension is of persons and no quasi-identifier
     */
    public UnitDelivery(DataSource database, UnitOrder order) {
        this.database = database;
        this.order = order;
        this.columns = UnitColumns.of(order.dimensions());
    }

    @Override
    public RecordSchema schema() {
        return columns.schema();
    }

    /** @throws IllegalArgumentException when an area of the order is not shown, or finer than a tehsil */
    @Override
    public long write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
        return suppressed(pseudonyms, target).withheld();
    }

    /** The same, telling how much was taken out. */
    Suppression.Report suppressed(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
        return Transaction.<Suppression.Report, SQLException>view(
                database, connection -> new Run(connection).write(pseudonyms, target));
    }

    /** The rows under way. */
    private final class Run {
        private final Connection connection;
        private final ShownTree tree;

        Run(Connection connection) throws SQLException {
            this.connection = connection;
            this.tree = ShownTree.read(connection, order.areasVersion());
        }

        Suppression.Report write(Pseudonyms pseudonyms, RowTarget target) throws SQLException {
            Map<Integer, Integer> tehsils = tehsils();
            UnitAreas areas = areas(tehsils);
            Set<Integer> villages = villages(areas);
            Array asked = connection.createArrayOf("int4", villages.toArray());
            TraitCounts counts = new TraitCounts();
            forEach(
                    "count_traits.sql",
                    asked,
                    row -> counts.add(named(row, areas, tehsils), row.getLong("households")));
            Suppression suppression = LocalSuppression.of(UnitRules.STANDARD, counts);
            UnitRows rows = new UnitRows(columns, suppression, pseudonyms, areaCodes());
            forEach("unit_rows.sql", asked, row -> {
                Traits traits = named(row, areas, tehsils);
                Optional<List<@Nullable Object>> given =
                        rows.of(new UnitRow(row.getLong("household_id"), traits, values(row)));
                if (given.isPresent()) {
                    target.row(given.get(), null, traits.area());
                }
            });
            rows.requireCounted();
            return suppression.report();
        }

        /** What is done with each row of a query. */
        private interface Each {
            void take(ResultSet row) throws SQLException;
        }

        private Array bands() throws SQLException {
            return connection.createArrayOf("int4", order.bands().toArray());
        }

        private void forEach(String query, Array villages, Each each) throws SQLException {
            try (PreparedStatement statement =
                    BoundSql.prepare(connection, UnitDelivery.class, query, order.line(), villages, bands())) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        each.take(row);
                    }
                }
            }
        }

        /** What areas rows may name, by the households that the whole line has there. */
        private UnitAreas areas(Map<Integer, Integer> tehsils) throws SQLException {
            Map<Integer, Long> sizes = new HashMap<>();
            try (PreparedStatement statement =
                            BoundSql.prepare(connection, UnitDelivery.class, "village_sizes.sql", order.line());
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sizes.merge(tehsils.getOrDefault(row.getInt("area_id"), 0), row.getLong("households"), Long::sum);
                }
            }
            Map<Integer, Integer> districtOfTehsil = new HashMap<>();
            for (int node : tree.nodes(AreaLevel.TEHSIL)) {
                districtOfTehsil.put(tree.areaId(node), tree.areaId(tree.parent(node)));
            }
            return UnitAreas.of(UnitRules.STANDARD, order.tehsils(), districtOfTehsil, sizes);
        }

        /** Id of the shown tehsil in which each village lies. */
        private Map<Integer, Integer> tehsils() {
            Map<Integer, Integer> above = new HashMap<>();
            tree.villages().forEach((village, foot) -> {
                int node = foot;
                while (node >= 0 && tree.level(node) != AreaLevel.TEHSIL) {
                    node = tree.parent(node);
                }
                if (node >= 0) {
                    above.put(village, tree.areaId(node));
                }
            });
            return above;
        }

        /**
         * The villages asked for. A tehsil can be asked for only where rows may name it: a file of one tehsil tells the
         * tehsil of every row, whatever the rows say.
         */
        private Set<Integer> villages(UnitAreas areas) {
            for (int area : order.areas()) {
                AreaLevel level = tree.level(tree.node(area));
                if (level.isFinerThan(AreaLevel.TEHSIL) || (level == AreaLevel.TEHSIL && areas.area(area) != area)) {
                    throw new IllegalArgumentException(
                            "unit data are of districts, or of tehsils that are large enough and allowed");
                }
            }
            Set<Integer> villages = new HashSet<>();
            tree.villages().forEach((village, foot) -> {
                if (tree.isWithin(foot, order.areas())) {
                    villages.add(village);
                }
            });
            return villages;
        }

        /** With the area that the row may name in place of its village, and without what the file does not show. */
        private Traits named(ResultSet row, UnitAreas areas, Map<Integer, Integer> tehsils) throws SQLException {
            return new Traits(
                            areas.area(tehsils.getOrDefault(row.getInt("area_id"), 0)),
                            row.getInt("age"),
                            row.getInt("gender"),
                            row.getInt("hh_composition"),
                            row.getInt("marital"))
                    .only(columns.quasiIdentifiers());
        }

        private List<Integer> values(ResultSet row) throws SQLException {
            List<Integer> values = new ArrayList<>();
            for (String dimension : columns.dimensions()) {
                values.add(row.getInt(dimension));
            }
            return values;
        }

        private Map<Integer, String> areaCodes() throws SQLException {
            Map<Integer, String> codes = new HashMap<>();
            try (PreparedStatement statement =
                            BoundSql.prepare(connection, UnitDelivery.class, "area_codes.sql", order.areasVersion());
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    codes.put(row.getInt("area_id"), row.getString("code"));
                }
            }
            return codes;
        }
    }
}
