package pk.nser.server.geotag;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import pk.nser.db.connection.TestDatabases;
import pk.nser.db.delivery.point.PlacedPoints;
import pk.nser.db.token.Tokens;
import pk.nser.server.OpenedServer;
import pk.nser.server.fixture.Asker;
import pk.nser.server.fixture.TinyDatabases;

/** The tiny country behind a server, with agreements whose points are there: two union councils, half of them in each. */
final class GivenCountry implements AutoCloseable {
    static final Set<String> AREAS = Set.of("1111", "1112");
    static final Set<String> DIMENSIONS = Set.of("poverty_score", "rooms", "kitchen_assets");

    final TestDatabases databases;
    final Asker asker;
    private final OpenedServer server;

    GivenCountry(String name) {
        databases = TinyDatabases.create(name);
        server = OpenedServer.open(databases.address());
        asker = new Asker(server.port());
    }

    /** A token with an agreement of its own. */
    Tokens.Issued agreement() {
        return agreement(DIMENSIONS);
    }

    /** The same for some dimensions. */
    Tokens.Issued agreement(Set<String> dimensions) {
        Instant now = Instant.now();
        return TinyDatabases.tokens(databases)
                .issueRecords(AREAS, dimensions, now.minusSeconds(60), now.plusSeconds(3_600));
    }

    /** Gives an agreement so many points around a place, with two union councils and changing values. */
    PlacedPoints place(Tokens.Issued agreement, int points, double degrees) {
        Random luck = new Random(11);
        List<PlacedPoints.Row> rows = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            boolean west = i % 2 == 0;
            rows.add(new PlacedPoints.Row(
                    PlacedPoints.id(luck),
                    61 + (west ? -1 : 1) * luck.nextDouble() * degrees,
                    26 + luck.nextDouble() * degrees,
                    west ? 1111 : 1112,
                    west ? "1111" : "1112",
                    1 + i % 9,
                    Arrays.asList(
                            i % 5 == 0 ? "*" : "ultra_poor",
                            i % 7 == 0 ? null : "rooms_2",
                            "cooking_stove;cooking_range")));
        }
        PlacedPoints placed =
                new PlacedPoints(databases, agreement.agreement(), List.of("poverty_band", "rooms", "kitchen_assets"));
        placed.write("2026-11", rows);
        return placed;
    }

    HttpResponse<byte[]> get(String token, String rest) {
        return asker.getAs(token, "/private/2026-11/geotags" + rest);
    }

    /** A token made of another, narrowed by the body. */
    String child(Tokens.Issued parent, String body) {
        return asker.child(parent.token().text(), body);
    }

    void change(String sql) {
        databases.run(sql);
    }

    @Override
    public void close() {
        server.close();
        databases.close();
    }
}
