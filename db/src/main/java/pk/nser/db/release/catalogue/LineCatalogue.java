package pk.nser.db.release.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;

/**
 * The catalogue that the next release of a line is built with: what every release has, the line's pairs, its approved
 * custom analyses.
 *
 * <p>No area level may ever have more than {@value Pairs#MOST} tables of two dimensions made with the same keys, counted
 * over all releases that were built with them and not over one: the same households carry the same noise for ever, and
 * somebody who keeps old releases could average over every pair that was ever shown.
 */
public final class LineCatalogue {
    private final Connection connection;
    private final String line;

    public LineCatalogue(Connection connection, String line) {
        this.connection = connection;
        this.line = line;
    }

    /**
     * The catalogue of the next release.
     *
     * @param keysId fingerprint of the line's keys
     * @throws IllegalArgumentException saying what of the line's list cannot be
     */
    public Catalogue next(String keysId) throws SQLException {
        List<Table> added = new ArrayList<>(pairs());
        for (Table analysis : approved()) {
            if (added.stream().anyMatch(pair -> Pairs.identity(pair.key()).equals(Pairs.identity(analysis.key())))) {
                throw new IllegalArgumentException("the custom analysis " + analysis.key()
                        + " has a pair of the line's list: withdraw one of the two");
            }
            added.add(analysis);
        }
        requireFew(added, keysId);
        return Catalogue.of(Codebook.standard()).with(added);
    }

    /** The line's pairs: those that were set, or the list of this build. */
    public List<Table> pairs() throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, LineCatalogue.class, "pair_list.sql", line);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Pairs.list(Codebook.standard(), List.of((String[])
                            row.getArray("table_keys").getArray()))
                    : Pairs.standard();
        }
    }

    /** Freezes with a release what it has besides what every release has. */
    public void write(String release, Catalogue catalogue) throws SQLException {
        int number = 0;
        for (Table table : catalogue.pairs()) {
            Analysis analysis = table.analysis();
            Array levels = connection.createArrayOf(
                    "int2", table.areaLevels().stream().map(AreaLevel::depth).toArray());
            BoundSql.run(
                    connection,
                    LineCatalogue.class,
                    "insert_release_table.sql",
                    release,
                    number++,
                    table.key().toString(),
                    levels,
                    analysis == null ? "" : analysis.name().en(),
                    analysis == null ? "" : analysis.name().ur(),
                    analysis == null ? "" : analysis.purpose(),
                    table.isOpen());
            levels.free();
        }
    }

    private List<Table> approved() throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, LineCatalogue.class, "approved_analyses.sql", line);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Label name = new Label(row.getString("name_en"), row.getString("name_ur"));
                tables.add(Pairs.table(Codebook.standard(), row.getString("table_key"), levels(row))
                        .with(new Analysis(name, row.getString("purpose"), row.getBoolean("open"))));
            }
        }
        return tables;
    }

    private void requireFew(List<Table> added, String keysId) throws SQLException {
        List<Set<Set<Object>>> shown = new ArrayList<>();
        Arrays.stream(AreaLevel.values()).forEach(level -> shown.add(new HashSet<>()));
        added.forEach(table ->
                table.areaLevels().forEach(level -> shown.get(level.depth()).add(Pairs.identity(table.key()))));
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, LineCatalogue.class, "tables_ever_built.sql", keysId);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                TableKey key = TableKey.parse(row.getString("table_key")).orElseThrow();
                levels(row).forEach(level -> shown.get(level.depth()).add(Pairs.identity(key)));
            }
        }
        for (AreaLevel level : AreaLevel.values()) {
            int tables = shown.get(level.depth()).size();
            if (tables > Pairs.MOST) {
                throw new IllegalArgumentException(
                        "with this list " + level.code() + " areas would have shown " + tables
                                + " tables of two dimensions made with the same keys, and " + Pairs.MOST
                                + " is the most: earlier releases count too, since their noise is the same; shorten the list of"
                                + " line " + line + ", or begin a new line with new keys");
            }
        }
    }

    static List<AreaLevel> levels(ResultSet row) throws SQLException {
        return Arrays.stream((Short[]) row.getArray("area_levels").getArray())
                .map(depth -> AreaLevel.ofDepth(depth))
                .toList();
    }
}
