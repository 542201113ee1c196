package pk.nser.bench.load.side;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pk.nser.bench.product.Product;

/**
 * A server of the product on the bench's database, with empty caches: {@code serve} of the same jar with the heap that the launcher
 * gives it, in a small data folder of its own with the passwords of the serving roles. One setting differs, and it is a documented
 * one: {@code http.private-per-second}, so that a single agreement is not held back.
 *
 * <p>With NSER_BENCH_JFR=FILE it writes a flight recording.
 */
public final class FreshServer implements Side {
    private static final String PER_SECOND = "1000000";
    private static final List<String> LOGINS = List.of(
            "nser_pub", "nser_agg", "nser_app", "nser_audit", "nser_cnic", "nser_ration", "nser_api", "nser_rel");
    private static final Pattern SERVING =
            Pattern.compile("serving on http://127\\.0\\.0\\.1:(\\d+)/, health on port (\\d+)");
    private static final Pattern COUNT = Pattern.compile("^(nser_[^ ]+) (\\d+)$", Pattern.MULTILINE);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final int operatorPort;
    private final double readySeconds;

    /** Starts it and waits until it is ready. */
    public FreshServer(Product product, Path work) throws IOException, InterruptedException {
        Path home = folder(product, work.resolve("server"));
        Path log = home.resolve("serve.log");
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx640m", // heap_of serve, in server/src/main/launcher/build.sh
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
        String recording = System.getenv("NSER_BENCH_JFR");
        if (recording != null) {
            words.add("-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
        }
        words.addAll(List.of("-jar", System.getenv("NSER_BENCH_JAR"), "serve"));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "NSER_HOME",
                        home.toString(),
                        "NSER_HTTP_PORT",
                        "0",
                        "NSER_OPERATOR_PORT",
                        "0",
                        "NSER_HTTP_PRIVATE_PER_SECOND",
                        PER_SECOND));
        long began = System.nanoTime();
        this.process = builder.start();
        Matcher ports = awaitPorts(log);
        this.port = Integer.parseInt(ports.group(1));
        this.operatorPort = Integer.parseInt(ports.group(2));
        awaitReady();
        this.readySeconds = (System.nanoTime() - began) / 1e9;
    }

    private static Path folder(Product product, Path home) throws IOException {
        Path secrets = Files.createDirectories(home.resolve("secrets/serve"));
        for (String login : LOGINS) {
            copy(product.home.resolve("secrets/all/" + login + ".password"), secrets.resolve(login + ".password"));
        }
        copy(product.home.resolve("keys/cnic.key"), secrets.resolve("cnic.key"));
        Path deliveries = home.resolve("deliveries");
        if (!Files.exists(deliveries)) {
            Files.createSymbolicLink(deliveries, product.home.resolve("deliveries"));
        }
        Files.writeString(
                home.resolve("nser.properties"), "database.port = " + product.cluster.port() + System.lineSeparator());
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(to)) {
            Files.copy(from, to);
        }
    }

    private Matcher awaitPorts(Path log) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            Matcher found = SERVING.matcher(Files.readString(log));
            if (found.find()) {
                return found;
            }
            Thread.sleep(100);
        }
        close();
        throw new IOException("the server did not start: " + Files.readString(log));
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (get("/health/ready") != null) {
                return;
            }
            Thread.sleep(50);
        }
        close();
        throw new IOException("the server is not ready");
    }

    private @Nullable String get(String path) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + operatorPort + path))
                        .build(),
                BodyHandlers.ofString());
        return answer.statusCode() == 200 ? answer.body() : null;
    }

    /** The counts of {@code /metrics}, by name. */
    public Map<String, Long> metrics() throws IOException, InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        String text = get("/metrics");
        if (text == null) {
            throw new IOException("/metrics has no answer");
        }
        Matcher line = COUNT.matcher(text);
        while (line.find()) {
            counts.put(line.group(1), Long.parseLong(line.group(2)));
        }
        return counts;
    }

    /** From the start of the process until it answers that it is ready. */
    public double readySeconds() {
        return readySeconds;
    }

    /** Without a slash behind. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
