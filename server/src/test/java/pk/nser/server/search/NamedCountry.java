package pk.nser.server.search;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.demo.facts.District;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.facts.NamedArea;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;
import pk.nser.server.fixture.TinyTokens;

/** The tiny country, in it also the provinces, divisions and districts of the demonstration by their real names, served. */
final class NamedCountry implements AutoCloseable {
    private static final int FIRST_ID = 100_000;

    private final TestDatabases databases;
    private final OpenedServer server;
    private final AtomicInteger networks = new AtomicInteger();

    NamedCountry(String name) {
        databases = TinyDatabases.create(name);
        try (Connection all = databases.superuser(false);
                Connection open = databases.superuser(true)) {
            write(all);
            write(open);
        } catch (SQLException e) {
            databases.close();
            throw new IllegalStateException("the named areas cannot be written", e);
        }
        server = OpenedServer.behind("127.0.0.1", databases.address(), Path.of("nowhere"));
    }

    private static void write(Connection connection) throws SQLException {
        Map<String, Integer> ids = new HashMap<>();
        for (NamedArea province : Facts.standard().provinces()) {
            insert(connection, ids, 1, province.code(), 1, province.name(), province.nameUr());
        }
        for (NamedArea division : Facts.standard().divisions()) {
            insert(connection, ids, 2, division.code(), ids.get(division.parent()), division.name(), division.nameUr());
        }
        for (District district : Facts.standard().districts()) {
            insert(
                    connection,
                    ids,
                    3,
                    district.code(),
                    ids.get(district.division()),
                    district.name(),
                    district.nameUr());
        }
    }

    private static void insert(
            Connection connection,
            Map<String, Integer> ids,
            int level,
            String code,
            int parent,
            String name,
            String nameUr)
            throws SQLException {
        int id = FIRST_ID + ids.size();
        ids.put(code, id);
        try (PreparedStatement insert = connection.prepareStatement("insert into agg.area (areas_version, area_id,"
                + " area_level, code, parent_id, name_en, name_ur, longitude, latitude, west, south, east, north)"
                + " values ('tiny-main', ?, ?, ?, ?, ?, ?, 70, 30, 69, 29, 71, 31)")) {
            insert.setInt(1, id);
            insert.setInt(2, level);
            insert.setString(3, code);
            insert.setInt(4, parent);
            insert.setString(5, name);
            insert.setString(6, nameUr);
            insert.executeUpdate();
        }
    }

    Asker asker() {
        return new Asker(server.port());
    }

    TinyTokens tokens() {
        return TinyDatabases.tokens(databases);
    }

    /** A network that has not asked yet, as the proxy in front tells it. */
    String[] from() {
        int network = networks.incrementAndGet();
        return new String[] {"X-Forwarded-For", "10." + (network >> 8 & 255) + "." + (network & 255) + ".7"};
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
