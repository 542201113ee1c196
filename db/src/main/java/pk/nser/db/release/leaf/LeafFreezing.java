package pk.nser.db.release.leaf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.leaf.Coarsening;
import pk.nser.db.disclosure.leaf.LeafRules;
import pk.nser.db.disclosure.leaf.Merge;
import pk.nser.db.disclosure.leaf.Partition;
import pk.nser.db.disclosure.leaf.Sensitive;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.ShownTree;

/**
 * The step of a release build that freezes leaves (disclosure.md 2.9). A union council is cut when its geo-tagged
 * households are frozen for the first time; later builds place the households of the villages that they replace, and merge
 * leaves that have become too small or too alike. Households of villages that are held keep their leaf, so nothing about a
 * leaf tells of fewer changes than the hold rule lets through.
 *
 * <p>Runs in the caller's transaction. A build that is never published leaves its leaves and merges behind: they were
 * given to nobody, and can only be coarser than needed.
 */
public final class LeafFreezing {
    private final Connection connection;
    private final DataSource database;
    private final LeafRows rows;
    private final String line;

    /** @param database the BUILD pool; another connection of it reads ahead */
    public LeafFreezing(Connection connection, DataSource database, String line) {
        this.connection = connection;
        this.database = database;
        this.rows = new LeafRows(connection, line);
        this.line = line;
    }

    /**
     * Freezes the leaves of what a build froze.
     *
     * @param tree the shown areas of the areas version
     * @param build number of the build
     */
    public LeafReport freeze(String areasVersion, ShownTree tree, int build, Progress progress) throws SQLException {
        BoundSql.run(connection, LeafFreezing.class, "drop_stale.sql");
        Map<Integer, Integer> builds = new HashMap<>();
        BitSet replaced = new BitSet();
        readBuilds(build, builds, replaced);
        List<Council> councils = Council.read(connection, areasVersion, tree).stream()
                .filter(council -> council.villages().stream().anyMatch(replaced::get))
                .toList();
        progress.begin("Placing households in leaves", "union councils", councils.size());
        LeafReport report = LeafReport.NONE;
        int done = 0;
        try (CouncilsAhead ahead = new CouncilsAhead(database, line, councils, builds)) {
            while (done < councils.size()) {
                for (CouncilPortions.Read read : ahead.next()) {
                    report = report.plus(freeze(read, replaced, build));
                    done++;
                }
                progress.at(done);
            }
        }
        return report;
    }

    private void readBuilds(int build, Map<Integer, Integer> builds, BitSet replaced) throws SQLException {
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, LeafFreezing.class, "standing_builds.sql", build, line, build);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                builds.put(row.getInt("area_id"), row.getInt("build"));
                replaced.set(row.getInt("area_id"), row.getBoolean("replaced"));
            }
        }
    }

    private LeafReport freeze(CouncilPortions.Read read, BitSet replaced, int build) throws SQLException {
        Council council = read.council();
        CouncilHouseholds households = read.households();
        Partition partition = rows.partition(council.id());
        int cut = 0;
        if (partition.leaves().isEmpty()) {
            double[][] places = households.places(placed -> replaced.get(placed.village()));
            partition = council.cut(places[0], places[1]);
            rows.insert(council.id(), partition);
            cut = partition.leaves().isEmpty() ? 0 : 1;
        }
        Map<Long, Integer> leaves = place(households, partition, replaced, read.leaves());
        List<Merge> frozen = rows.merges(council.id());
        List<Merge> further =
                Coarsening.further(LeafRules.STANDARD, partition, frozen, households.members(leaves), Sensitive.all());
        rows.insert(council.id(), further);
        int[] counts = write(households, leaves, replaced, build);
        return new LeafReport(1, cut, cut == 0 ? 0 : partition.leaves().size(), further.size(), counts[0], counts[1]);
    }

    /** Leaf of each household that has one. */
    private static Map<Long, Integer> place(
            CouncilHouseholds households, Partition partition, BitSet replaced, Map<Long, Integer> before) {
        Map<Long, Integer> leaves = new HashMap<>();
        for (CouncilHouseholds.Placed placed : households.all()) {
            int leaf = replaced.get(placed.village()) && placed.hasPlace()
                    ? partition.leafOf(placed.longitude(), placed.latitude())
                    : before.getOrDefault(placed.household(), 0);
            if (leaf > 0) {
                leaves.put(placed.household(), leaf);
            }
        }
        return leaves;
    }

    /** Writes the replaced villages; tells how many households have a leaf and how many have none. */
    private int[] write(CouncilHouseholds households, Map<Long, Integer> leaves, BitSet replaced, int build)
            throws SQLException {
        Map<Integer, List<Long>> byVillage = new TreeMap<>();
        int without = 0;
        for (CouncilHouseholds.Placed placed : households.all()) {
            if (replaced.get(placed.village())) {
                if (leaves.containsKey(placed.household())) {
                    byVillage
                            .computeIfAbsent(placed.village(), village -> new ArrayList<>())
                            .add(placed.household());
                } else {
                    without++;
                }
            }
        }
        int with = 0;
        for (Map.Entry<Integer, List<Long>> village : byVillage.entrySet()) {
            List<Long> inside = village.getValue().stream().sorted().toList();
            rows.insertVillage(
                    build,
                    village.getKey(),
                    inside,
                    inside.stream().map(id -> leaves.getOrDefault(id, 0)).toList());
            with += inside.size();
        }
        return new int[] {with, without};
    }
}
