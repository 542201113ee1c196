package pk.nser.bench.daily;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table at one moment, as PostgreSQL's own statistics tell it; its counts of rows are estimates.
 *
 * @param bytes of its rows, with what is stored out of line
 * @param indexes bytes of each, by name
 * @param changed rows since it was last analyzed
 * @param vacuums by autovacuum, since the cluster began to count
 * @param lastVacuum by autovacuum, or null when there was none
 */
record TableSize(
        long bytes,
        Map<String, Long> indexes,
        long live,
        long dead,
        long changed,
        long vacuums,
        long analyzes,
        @Nullable String lastVacuum,
        @Nullable String lastAnalyze) {
    private static final String TABLES =
            "select relid, schemaname || '.' || relname as name, pg_table_size(relid) as bytes,"
                    + " n_live_tup, n_dead_tup, n_mod_since_analyze, autovacuum_count, autoanalyze_count,"
                    + " date_trunc('second', last_autovacuum)::text as last_vacuum,"
                    + " date_trunc('second', last_autoanalyze)::text as last_analyze"
                    + " from pg_stat_user_tables where schemaname not in ('bench', 'gis')";
    private static final String INDEXES = "select schemaname || '.' || relname as name, indexrelname,"
            + " pg_relation_size(indexrelid) as bytes from pg_stat_user_indexes";

    TableSize {
        indexes = Map.copyOf(indexes);
    }

    long indexBytes() {
        return indexes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All tables of a database by their names, schema first. */
    static Map<String, TableSize> all(Connection connection) throws SQLException {
        Map<String, Map<String, Long>> indexes = new TreeMap<>();
        Map<String, TableSize> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(INDEXES)) {
                while (row.next()) {
                    indexes.computeIfAbsent(row.getString("name"), name -> new TreeMap<>())
                            .put(row.getString("indexrelname"), row.getLong("bytes"));
                }
            }
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    String name = row.getString("name");
                    tables.put(
                            name,
                            new TableSize(
                                    row.getLong("bytes"),
                                    indexes.getOrDefault(name, Map.of()),
                                    row.getLong("n_live_tup"),
                                    row.getLong("n_dead_tup"),
                                    row.getLong("n_mod_since_analyze"),
                                    row.getLong("autovacuum_count"),
                                    row.getLong("autoanalyze_count"),
                                    row.getString("last_vacuum"),
                                    row.getString("last_analyze")));
                }
            }
        }
        return tables;
    }
}
