package pk.nser.db.connection.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.release.fixture.TestCountry;

/**
 * A published country with hidden facts in every table that some serving role must not read. The hidden facts can be changed
 * with everything published, and every object of the database, left as it is: what answers otherwise then, leaks.
 */
final class PlantedRegistry implements AutoCloseable {
    private static final String TABLES = "select oid::regclass::text from pg_class where relkind = 'r' and"
            + " relnamespace::regnamespace::text in ('reg', 'agg', 'app', 'score', 'audit', 'cnic', 'rel') order by 1";
    /** Their rows are changed by what serves: the counts of use, the end of the chain. */
    private static final List<String> COUNTS = List.of("app.score_use", "audit.head");

    private final TestCountry country;
    private int changes;

    private PlantedRegistry(TestCountry country) {
        this.country = country;
    }

    static PlantedRegistry create(String name, Path keys) throws IOException, SQLException {
        PlantedRegistry registry = new PlantedRegistry(TestCountry.create(name, keys));
        registry.country.build("2026-01", "2026-01-31");
        registry.country.publish("2026-01");
        registry.run(false, SqlFile.read(PlantedRegistry.class, "plant.sql"));
        registry.build(SqlFile.read(PlantedRegistry.class, "plant_rel.sql"));
        registry.run(true, SqlFile.read(PlantedRegistry.class, "plant_public.sql"));
        return registry;
    }

    Pools pools() {
        return country.pools();
    }

    ClusterAddress address() {
        return country.databases.address();
    }

    /** Other households, other people, other scores, other counts. */
    void change() throws SQLException {
        String offset = String.valueOf(++changes * 1_000_000);
        run(false, SqlFile.read(PlantedRegistry.class, "change.sql").replace("{offset}", offset));
        run(true, SqlFile.read(PlantedRegistry.class, "change_public.sql").replace("{offset}", offset));
    }

    void run(boolean publicDatabase, String sql) throws SQLException {
        try (Connection connection = country.databases.superuser(publicDatabase);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What the process that makes snapshots says. */
    private void build(String sql) throws SQLException {
        try (Connection connection = pools().of(Role.BUILD).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row of both databases that no serving role may change, by table. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        for (boolean publicDatabase : new boolean[] {false, true}) {
            for (String table : strings(publicDatabase, TABLES)) {
                if (!COUNTS.contains(table)) {
                    all.put(
                            table + (publicDatabase ? " (public)" : ""),
                            strings(publicDatabase, "select md5(t::text) from " + table + " t order by 1"));
                }
            }
        }
        return all;
    }

    List<String> strings(boolean publicDatabase, String sql) throws SQLException {
        try (Connection connection = country.databases.superuser(publicDatabase);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    /** Says everything twice, changes the hidden facts, says everything again, and compares. */
    Map<Attack, Verdict> judge(List<Role> roles, List<HostileStatement> statements) throws SQLException {
        return judge(new Injection(pools()), roles, statements);
    }

    /** The same, said through this door. */
    Map<Attack, Verdict> judge(Door door, List<Role> roles, List<HostileStatement> statements) throws SQLException {
        Map<Attack, Answer> before = door.all(roles, statements);
        Map<Attack, Answer> again = door.all(roles, statements);
        change();
        Map<Attack, Answer> changed = door.all(roles, statements);
        Map<Attack, Verdict> verdicts = new LinkedHashMap<>();
        before.forEach((attack, answer) -> verdicts.put(
                attack,
                Verdict.of(
                        attack,
                        answer,
                        Objects.requireNonNull(again.get(attack)),
                        Objects.requireNonNull(changed.get(attack)))));
        return verdicts;
    }

    @Override
    public void close() {
        country.close();
    }
}
