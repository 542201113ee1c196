package pk.nser.db.delivery.list;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.Transaction;
import pk.nser.db.delivery.snapshot.RowMaker;
import pk.nser.db.delivery.snapshot.RowTarget;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.pseudonym.Pseudonyms;
import pk.nser.db.disclosure.rows.CellText;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.grant.scope.MemberType;

/**
 * Makes the rows of a list of beneficiaries, in one transaction that sees one state. Who is in it, and every value, is said
 * by the published base of the line; name and address are those that the registry has now, since nothing that is frozen has
 * any. Whom the registry no longer has by name in that village is left out: gone from the household, or moved with it, perhaps
 * out of the agreed region. A person is told by household and number, which the registry never gives to another. Memory holds
 * the names of the areas, never the households.
 */
public final class ListDelivery implements RowMaker {
    /** Villages asked of at once: some ten thousand households. */
    private static final int PORTION = 200;

    private static final int ROWS_AT_ONCE = 2_000;

    private final DataSource database;
    private final ListOrder order;
    private final ListColumns columns;

    /**
     * Makes what is ordered.
     *
     * @param database the BUILD pool
     */
    public ListDelivery(DataSource database, ListOrder order) {
        this.database = database;
        this.order = order;
        this.columns = new ListColumns(order.named(), order.members(), order.outputs());
    }

    @Override
    public RecordSchema schema() {
        return columns.schema();
    }

    /** Persons who belong to the list and cannot be named stand for households that cannot be given. */
    @Override
    public long write(Pseudonyms pseudonyms, RowTarget target) {
        return list(pseudonyms, target).leftOut();
    }

    /**
     * What became of a list.
     *
     * @param rows persons in it
     * @param leftOut persons who belong to it by the base of the line, and whom the registry cannot name there now
     */
    public record Report(long rows, long leftOut) {}

    /**
     * Hands the rows over, in no order.
     *
     * @param target takes them in the columns of {@link ListColumns#schema}
     * @throws IllegalArgumentException when an area of the order is not shown
     */
    public Report list(Pseudonyms pseudonyms, RowTarget target) {
        try {
            return Transaction.<Report, RuntimeException>view(
                    database, connection -> new Run(connection, order, columns, pseudonyms, target).write());
        } catch (SQLException e) {
            throw new RegistryUnavailable("making a list", e);
        }
    }

    /** One list under way. */
    private static final class Run {
        private final Connection connection;
        private final ListOrder order;
        private final Pseudonyms pseudonyms;
        private final RowTarget target;
        private final ListedAreas areas;
        private final List<Dimension> dimensions;
        private final Dimension bands;
        private final Chosen chosen;
        private final List<MemberType> listed;
        private long rows;
        private long leftOut;

        Run(Connection connection, ListOrder order, ListColumns columns, Pseudonyms pseudonyms, RowTarget target)
                throws SQLException {
            this.connection = connection;
            this.order = order;
            this.pseudonyms = pseudonyms;
            this.target = target;
            this.areas = ListedAreas.read(connection, order);
            this.dimensions = columns.dimensions();
            this.bands = Codebook.standard().dimension(Dimension.POVERTY_SCORE).orElseThrow();
            this.listed = order.members().stream().sorted().toList();
            this.chosen = new Chosen(order.conditions());
        }

        Report write() throws SQLException {
            List<Integer> villages = areas.villages();
            for (int from = 0; from < villages.size(); from += PORTION) {
                write(villages.subList(from, Math.min(from + PORTION, villages.size())));
            }
            return new Report(rows, leftOut);
        }

        private void write(List<Integer> villages) throws SQLException {
            Array asked = connection.createArrayOf("int4", villages.toArray());
            Array wanted = connection.createArrayOf("int2", order.bands().toArray());
            try (PreparedStatement statement =
                    BoundSql.prepare(connection, ListDelivery.class, "list_rows.sql", order.line(), asked, wanted)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        take(row);
                    }
                }
            }
        }

        private void take(ResultSet row) throws SQLException {
            String types = ListedMembers.codes(listed, row.getInt("relationship"), row.getInt("age_bracket"));
            if (types.isEmpty() || !chosen.has(row)) {
                return;
            }
            String name = row.getString("name");
            if (name == null || name.isBlank()) {
                leftOut++;
                return;
            }
            long household = row.getLong("household_id");
            List<@Nullable Object> values = new ArrayList<>();
            values.add(pseudonyms.member(household, row.getInt("member_no")));
            values.add(pseudonyms.household(household));
            values.add(name);
            values.add(types);
            values.add(row.getString("address"));
            values.addAll(areas.region(row.getInt("area_id")));
            values.add(code(bands, row));
            for (Dimension dimension : dimensions) {
                values.add(code(dimension, row));
            }
            target.row(values, null, 0);
            rows++;
        }

        private static @Nullable String code(Dimension dimension, ResultSet row) throws SQLException {
            return CellText.value(dimension, row.getInt(dimension.code()));
        }
    }
}
