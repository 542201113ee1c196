package pk.nser.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import pk.nser.bench.load.side.Nginx;
import pk.nser.bench.measure.Comparison;
import pk.nser.bench.measure.Report;
import pk.nser.bench.measure.Trial;
import pk.nser.bench.measure.Wrk;
import pk.nser.bench.product.Asked;
import pk.nser.bench.product.Measurement;
import pk.nser.bench.product.Product;
import pk.nser.bench.tiles.TileSet;
import pk.nser.db.area.AreaLevel;

/** A cached public tile of about 20 kB over HTTP, keep-alive, against nginx serving the same bytes from a file. */
public final class HttpBench implements Measurement {
    private static final int WANTED_BYTES = 20_000;
    private static final int WARM_UP_SECONDS = 30;
    private static final List<String> DIMENSIONS =
            List.of("toilet_type", "education", "rooms", "livestock", "kitchen_assets", "land");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Override
    public void measure(Asked asked, Report report) throws Exception {
        run(asked.product(), asked.work(), asked.rounds()).forEach(report::add);
    }

    private static List<Comparison.Result> run(Product product, Path work, int rounds) throws Exception {
        String path = path(product);
        byte[] body = get(System.getenv("NSER_URL") + path);
        Comparison comparison = new Comparison(
                "cached tile over HTTP",
                "requests",
                "GET of a public tile in the cache, gzip, keep-alive, wrk -t1 -c32",
                "nginx, one worker, the same bytes from a file",
                0.6);
        Path folder = work.resolve("nginx");
        Files.createDirectories(Nginx.root(folder));
        Files.write(Nginx.root(folder).resolve("tile.mvt"), body);
        // a server that has just been started still compiles its own code: that is measured by the part load
        Wrk.run(System.getenv("NSER_URL") + path, WARM_UP_SECONDS);
        try (Nginx nginx = new Nginx(folder)) {
            return List.of(comparison.run(
                    rounds, () -> load(System.getenv("NSER_URL") + path), () -> load(nginx.url() + "/tile.mvt")));
        }
    }

    /** The public tile, of one or more dimensions, whose gzipped size is nearest to what is wanted. */
    private static String path(Product product) throws Exception {
        String nearest = "";
        long least = Long.MAX_VALUE;
        for (int zoom = 3; zoom <= 5; zoom++) {
            for (TileSet.Tile tile : new TileSet(product, AreaLevel.DISTRICT, zoom).tiles) {
                for (int count = 1; count <= DIMENSIONS.size(); count++) {
                    String path = String.format(
                            "/public/%s/tiles/district/%s/%d/%d/%d.mvt",
                            product.release().id(),
                            String.join(",", DIMENSIONS.subList(0, count)),
                            zoom,
                            tile.x(),
                            tile.y());
                    long off = Math.abs(get(System.getenv("NSER_URL") + path).length - WANTED_BYTES);
                    if (off < least) {
                        least = off;
                        nearest = path;
                    }
                }
            }
        }
        return nearest;
    }

    private static byte[] get(String url) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static Trial.Outcome load(String url) throws Exception {
        Wrk.Answer answer = Wrk.run(url, 4);
        byte[] body = get(url);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 6);
        return new Trial.Outcome(
                answer.seconds(),
                answer.requests(),
                body.length + " bytes, SHA-256 " + hash + "..., " + answer.errors());
    }
}
