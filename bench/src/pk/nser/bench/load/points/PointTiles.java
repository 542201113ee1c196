package pk.nser.bench.load.points;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import pk.nser.bench.load.drive.Answer;
import pk.nser.bench.load.drive.Call;
import pk.nser.bench.load.drive.Driver;
import pk.nser.bench.load.drive.Outcome;
import pk.nser.bench.load.drive.Plan;
import pk.nser.bench.load.drive.Tails;
import pk.nser.bench.load.mix.Zipf;
import pk.nser.bench.load.side.FreshServer;
import pk.nser.bench.product.Product;
import pk.nser.db.delivery.point.CellRange;

/**
 * The tiles of the points of one province at zoom 12 to 14: first every one of them once, then, with every point standing there
 * several times until the densest tile has as many as the densest of 25 million households, a sample of all and the densest again and
 * again. One request at a time: what is timed is a tile, no queue.
 */
public final class PointTiles {
    private static final String KIND = "points";
    private static final String DENSEST = "densest";

    /** The code of the province with the densest tile of zoom 12; the cells of households are those of zoom 15. */
    private static final String DENSEST_PROVINCE = """
            with recursive densest as (
              select area_id from reg.household where cell >= 0 group by cell >> 6, area_id order by count(*) desc limit 1),
            up as (
              select a.area_id, a.parent_id, a.area_level, a.code from reg.area a join densest using (area_id)
              union
              select a.area_id, a.parent_id, a.area_level, a.code from reg.area a join up on a.area_id = up.parent_id)
            select code from up where area_level = 1""";

    /** The most households in a tile of zoom 12 of 25 million (docs/performance.md of the prototype, 4b). */
    private static final long NATIONAL_MOST = 136_283;

    private static final int SAMPLE = 10_000;
    private static final int AGAIN = 200;

    /**
     * What was found in one country.
     *
     * @param crowded how often every point stands there
     * @param densest points in the densest tile
     * @param mostBytes of any tile before compression
     * @param thinned tiles that could not hold all of their points
     * @param all times over all tiles, milliseconds
     * @param ofDensest times of the densest tile
     */
    public record Found(
            int crowded,
            long densest,
            int tiles,
            int mostBytes,
            int thinned,
            Tails all,
            Tails ofDensest,
            int faults,
            List<String> words) {}

    private record Place(int z, int x, int y, long points) {}

    private final FreshServer server;
    private final PointGrant grant;
    private final String release;
    private int mostBytes;
    private int thinned;

    private PointTiles(FreshServer server, PointGrant grant, String release) {
        this.server = server;
        this.grant = grant;
        this.release = release;
    }

    /** Measures both countries. */
    public static List<Found> measure(Product product, FreshServer server)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = product.superuser()) {
            PointGrant grant = PointGrant.make(Product.text(connection, DENSEST_PROVINCE));
            PointTiles points = new PointTiles(server, grant, product.release().id());
            List<Place> places = places(connection, grant.table());
            Found asItIs = points.found(1, places, Integer.MAX_VALUE);
            int times = (int) ((NATIONAL_MOST - 1) / places.get(0).points() + 1);
            grant.crowd(connection, times);
            Found crowded = points.found(times, places(connection, grant.table()), SAMPLE);
            return List.of(asItIs, crowded);
        }
    }

    /** The one with the most points first. */
    private static List<Place> places(Connection connection, String table) throws SQLException {
        List<Place> places = new ArrayList<>();
        for (int zoom = 12; zoom <= 14; zoom++) {
            try (PreparedStatement statement = connection.prepareStatement("select cell >> "
                            + 2 * (CellRange.POINT_ZOOM - zoom) + ", count(*) from " + table + " group by 1");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long cell = row.getLong(1);
                    places.add(new Place(zoom, CellRange.column(cell), CellRange.row(cell), row.getLong(2)));
                }
            }
        }
        places.sort((one, other) -> Long.compare(other.points(), one.points()));
        return places;
    }

    private Found found(int crowded, List<Place> places, int most) throws IOException, InterruptedException {
        mostBytes = 0;
        thinned = 0;
        Place densest = places.get(0);
        List<Place> sample = new ArrayList<>(places);
        Collections.shuffle(sample, new Random(crowded));
        List<Call> calls = new ArrayList<>();
        sample.stream().limit(most).forEach(place -> calls.add(call(KIND, place)));
        int tiles = calls.size();
        for (int i = 0; i < AGAIN; i++) {
            calls.add(call(DENSEST, densest));
        }
        Driver driver = new Driver(server.port(), calls);
        Outcome outcome = driver.run(Plan.once(Zipf.each(calls.size(), crowded), 1, (call, answer) -> read(answer)));
        return new Found(
                crowded,
                densest.points(),
                tiles,
                mostBytes,
                thinned,
                outcome.of(KIND),
                outcome.of(DENSEST),
                outcome.faults() + calls.size() - outcome.done(),
                outcome.firstFaults());
    }

    private Call call(String kind, Place place) {
        String path = "/private/" + release + "/geotags/" + place.z() + "/" + place.x() + "/" + place.y() + ".mvt";
        return Call.withToken(kind, path, 200, grant.token());
    }

    private void read(Answer answer) {
        mostBytes = Math.max(mostBytes, answer.content().length);
        if (answer.head().contains("NSER-Thinned:")) {
            thinned++;
        }
    }
}
