package pk.nser.db.release;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import pk.nser.db.connection.Pools;
import pk.nser.db.connection.Role;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.key.KeyFile;
import pk.nser.db.disclosure.key.RecordKeys;
import pk.nser.db.disclosure.key.TestKeys;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.fixture.TestHouse;
import pk.nser.db.release.fixture.TestRows;

/** A made-up country of some 2,900 households in a fresh pair of databases, and the same in memory. */
final class TestCountry implements AutoCloseable {
    static final String LINE = "main";
    static final String AREAS = TestAreas.SET + "-" + LINE;

    final TestDatabases databases;
    final Path keys;
    final Map<String, Integer> areaIds;
    final Map<Long, TestHouse> houses = new TreeMap<>();
    private final Random random = new Random(7);
    private long lastId = 1_000;

    private TestCountry(TestDatabases databases, Path keys, Map<String, Integer> areaIds) {
        this.databases = databases;
        this.keys = keys;
        this.areaIds = areaIds;
    }

    static TestCountry create(String name, Path keys) throws IOException, SQLException {
        TestDatabases databases = TestDatabases.create(name);
        TestKeys.write(keys);
        TestCountry country = new TestCountry(databases, keys, TestAreas.write(databases.pools()));
        List<TestHouse> made = new ArrayList<>();
        for (Map.Entry<String, Integer> village : TestAreas.households().entrySet()) {
            for (int i = 0; i < village.getValue(); i++) {
                made.add(country.make(village.getKey()));
            }
        }
        country.write(made);
        country.writePyramid();
        return country;
    }

    Pools pools() {
        return databases.pools();
    }

    BuildReport build(String release, String asOf) {
        return build(release, asOf, Progress.SILENT);
    }

    BuildReport build(String release, String asOf, Progress progress) {
        return new ReleaseBuild(pools(), keys).run(LINE, TestAreas.SET, release, LocalDate.parse(asOf), progress);
    }

    void publish(String release) {
        try {
            writePyramid();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        new ReleasePublish(pools()).run(release, Progress.SILENT);
    }

    /** The households of a village, by id. */
    List<TestHouse> in(String village) {
        return houses.values().stream().filter(h -> h.village.equals(village)).toList();
    }

    /** A new household, in memory only. */
    TestHouse make(String village) {
        TestHouse house = new TestHouse(++lastId, village);
        for (Dimension dimension : Codebook.standard().dimensions()) {
            if (!dimension.categories().isEmpty() && dimension.units().contains(Unit.HOUSEHOLD)) {
                house.values.put(dimension.code(), value(dimension, village, false));
            }
        }
        int members = 1 + random.nextInt(4);
        for (int number = 1; number <= members; number++) {
            Map<String, Integer> values = new TreeMap<>();
            for (Dimension dimension : Codebook.standard().dimensions()) {
                if (dimension.units().contains(Unit.PERSON)) {
                    values.put(dimension.code(), value(dimension, village, true));
                }
            }
            values.put(Dimension.POVERTY_SCORE, house.value(Dimension.POVERTY_SCORE));
            house.members.add(new TestHouse.Member(number, random.nextInt(3) == 0, values));
        }
        for (String held : TestHouse.HELD) {
            double draw = random.nextDouble();
            house.amounts.put(held, draw < 0.4 ? 0 : (int) (1 / (1.001 - draw)));
        }
        houses.put(house.id, house);
        return house;
    }

    private int value(Dimension dimension, String village, boolean person) {
        boolean education = person && dimension.code().equals("education");
        boolean missing = education
                ? TestAreas.isMissing(village, "education_members")
                : TestAreas.isMissing(village, dimension.code());
        int categories = dimension.categories().size();
        if (missing) {
            return 0;
        }
        if (dimension.multiple()) {
            boolean none = random.nextInt(3) > 0;
            return none ? 1 << (categories - 1) : 1 + random.nextInt((1 << (categories - 1)) - 1);
        }
        if (person && random.nextInt(12) == 0 && !dimension.code().equals(Dimension.POVERTY_SCORE)) {
            return -1;
        }
        double draw = random.nextDouble();
        return 1 + (int) (categories * draw * draw);
    }

    /** Brings the registry to what memory holds of these households. */
    void write(Collection<TestHouse> changed) throws SQLException {
        RecordKeys recordKeys = new RecordKeys(KeyFile.read(keys, KeyFile.RECORD));
        try (Connection connection = pools().of(Role.LOAD).getConnection();
                TestRows rows = new TestRows(connection, recordKeys, areaIds)) {
            connection.setAutoCommit(false);
            for (TestHouse house : changed) {
                rows.remove(house);
            }
            rows.flush();
            for (TestHouse house : changed) {
                if (houses.containsKey(house.id)) {
                    rows.add(house);
                }
            }
            rows.flush();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    /** One tile, as tiles.pyramid would write many. */
    void writePyramid() throws SQLException {
        try (Connection connection = pools().of(Role.BUILD).getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into agg.pyramid_z4 values (?, ?, 11, 6, '\\x0102') on conflict do nothing")) {
            for (int level : new int[] {0, 3, 6, 7}) {
                insert.setString(1, AREAS);
                insert.setInt(2, level);
                insert.executeUpdate();
            }
        }
    }

    List<TestHouse> copy() {
        return houses.values().stream().map(TestHouse::copy).toList();
    }

    @Override
    public void close() {
        databases.close();
    }
}
