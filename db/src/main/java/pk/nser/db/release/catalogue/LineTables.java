package pk.nser.db.release.catalogue;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.dimension.Analysis;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Pairs;
import pk.nser.db.dimension.Table;

/**
 * The lists by which a unit settles what a release line counts besides what every line does: at most {@value Pairs#MOST}
 * pairs, and custom analyses that one person proposes and another approves (sharing category ii). Each takes effect with
 * the next release that is built; nothing here looks at a household.
 */
public final class LineTables {
    private final DataSource database;

    /** @param database the BUILD pool */
    public LineTables(DataSource database) {
        this.database = database;
    }

    /** The pairs that the next release of a line has. */
    public List<Table> pairs(String line) {
        return with("reading the pairs of the line " + line, c -> new LineCatalogue(c, line).pairs());
    }

    /**
     * Sets them.
     *
     * @throws IllegalArgumentException saying which pair breaks which rule; nothing was changed
     */
    public List<Table> setPairs(String line, List<String> keys, String by) {
        List<Table> pairs = Pairs.list(Codebook.standard(), keys);
        person(by);
        return with("setting the pairs of the line " + line, c -> {
            Array array = c.createArrayOf("text", keys.toArray());
            BoundSql.run(c, LineTables.class, "set_pairs.sql", line, array, by.strip());
            array.free();
            return pairs;
        });
    }

    /**
     * Proposes a custom analysis; it is counted once somebody else approved it.
     *
     * @param key {@code unit.dimension.dimension}
     * @return its number
     * @throws IllegalArgumentException saying why there cannot be such a table; nothing was changed
     */
    public int propose(String line, String key, List<AreaLevel> levels, Analysis analysis, String by) {
        Table table = Pairs.table(Codebook.standard(), key, levels);
        if (analysis.open() && levels.stream().noneMatch(AreaLevel::isPublic)) {
            throw new IllegalArgumentException(
                    "an analysis for everybody needs a public area level: country, province, division or district");
        }
        person(by);
        return with("proposing " + key, c -> {
            if (new LineCatalogue(c, line)
                    .pairs().stream()
                            .anyMatch(pair -> Pairs.identity(pair.key()).equals(Pairs.identity(table.key())))) {
                throw new IllegalArgumentException(key + " is a pair of the line's list already: set a list without it"
                        + " (catalogue pairs) before proposing it for other area levels");
            }
            if (BoundSql.number(c, LineTables.class, "live_analysis.sql", line, key) > 0) {
                throw new IllegalArgumentException("the line " + line + " has the analysis " + key
                        + " already: withdraw it before proposing it anew");
            }
            Array depths = c.createArrayOf(
                    "int2", table.areaLevels().stream().map(AreaLevel::depth).toArray());
            Label name = analysis.name();
            return (int) BoundSql.number(
                    c,
                    LineTables.class,
                    "propose.sql",
                    line,
                    key,
                    depths,
                    name.en(),
                    name.ur(),
                    analysis.purpose(),
                    analysis.open(),
                    by.strip());
        });
    }

    /**
     * Approves an analysis.
     *
     * @throws IllegalArgumentException when there is none that waits, or the approver proposed it
     */
    public void approve(int id, String by) {
        AnalysisLine waiting = all().stream()
                .filter(line -> line.id() == id && !line.withdrawn() && line.approvedBy() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no analysis with the number " + id + " waits for approval: see 'catalogue list'"));
        if (person(by).equals(person(waiting.proposedBy()))) {
            throw new IllegalArgumentException("the analysis " + id + " was proposed by " + waiting.proposedBy()
                    + ": somebody else has to approve it");
        }
        with("approving the analysis " + id, c -> BoundSql.run(c, LineTables.class, "approve.sql", by.strip(), id));
    }

    /** Takes an analysis out of the next releases; those that were built keep it. False when there is none such. */
    public boolean withdraw(int id, String by) {
        person(by);
        return with(
                        "withdrawing the analysis " + id,
                        c -> BoundSql.run(c, LineTables.class, "withdraw.sql", by.strip(), id))
                > 0;
    }

    /** All analyses ever proposed, the newest first. */
    public List<AnalysisLine> all() {
        return with("reading the analyses", c -> {
            List<AnalysisLine> lines = new ArrayList<>();
            try (PreparedStatement statement = BoundSql.prepare(c, LineTables.class, "analyses.sql");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Label name = new Label(row.getString("name_en"), row.getString("name_ur"));
                    lines.add(new AnalysisLine(
                            row.getInt("analysis_id"),
                            row.getString("line"),
                            Pairs.table(Codebook.standard(), row.getString("table_key"), LineCatalogue.levels(row))
                                    .with(new Analysis(name, row.getString("purpose"), row.getBoolean("open"))),
                            row.getString("proposed_by"),
                            row.getString("approved_by"),
                            row.getBoolean("withdrawn")));
                }
            }
            return lines;
        });
    }

    /** The same for the same name written otherwise. */
    private static String person(String name) {
        String same = name.strip().toLowerCase(Locale.ROOT);
        if (same.isEmpty()) {
            throw new IllegalArgumentException("say who does this: a name");
        }
        return same;
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(String what, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new RegistryUnavailable(what, e);
        }
    }
}
