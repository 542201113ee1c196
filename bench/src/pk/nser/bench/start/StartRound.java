package pk.nser.bench.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pk.nser.bench.measure.ProcessStat;
import pk.nser.bench.product.Product;

/**
 * Starts the server once, measures and stops it. Arguments: the file to which a line of JSON is added, {@code warm} or
 * {@code cold}, {@code all} or {@code first} (whether the tiles of all levels are asked for), then the words that start the
 * server. Run by the launcher as whoever called it: only root may start the server as its own user.
 *
 * <p>Environment: NSER_HOME, NSER_URL, NSER_BENCH_READY (the address that says when it is ready), NSER_TOKEN.
 */
public final class StartRound {
    private static final int OPTIONS = 3;
    private static final double MOST_SECONDS = 120;
    private static final long LOOK_EVERY_MILLIS = 2;
    private static final int OK = 200;

    private StartRound() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(System.getenv("NSER_HOME"));
        Asking asking = new Asking(System.getenv("NSER_URL"), System.getenv("NSER_TOKEN"));
        Map<String, String> first;
        List<String> all;
        try (Product product = new Product(home);
                Connection connection = product.superuser()) {
            Wanted wanted = new Wanted(product.release());
            first = wanted.first(connection);
            all = arguments[2].equals("all") ? wanted.all(connection) : List.of();
        }
        List<String> words = List.of(arguments).subList(OPTIONS, arguments.length);
        long began = System.nanoTime();
        Process server = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("log/serve.log").toFile()))
                .start();
        try {
            Round round = measure(server, began, arguments[1], asking, first, all);
            Files.writeString(
                    Path.of(arguments[0]),
                    new ObjectMapper().writeValueAsString(round) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            System.err.printf("  %s start: ready in %.2f s%n", round.kind(), round.readySeconds());
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Round measure(
            Process server, long began, String kind, Asking asking, Map<String, String> first, List<String> all)
            throws IOException, InterruptedException {
        double ready = awaitReady(server, began, asking);
        double cpu = ProcessStat.parse(Files.readString(Path.of("/proc", String.valueOf(server.pid()), "stat")))
                .seconds();
        List<Round.First> answers = new ArrayList<>();
        for (Map.Entry<String, String> one : first.entrySet()) {
            answers.add(asking.first(one.getKey(), one.getValue()));
        }
        long bytes = ProcessStat.memory(server.pid(), "VmRSS");
        long served = asking.all(all);
        return new Round(
                kind,
                ready,
                answers,
                bytes,
                served,
                ProcessStat.memory(server.pid(), "VmRSS"),
                ProcessStat.memory(server.pid(), "VmHWM"),
                cpu);
    }

    private static double awaitReady(Process server, long began, Asking asking)
            throws IOException, InterruptedException {
        String address = System.getenv("NSER_BENCH_READY");
        while (asking.status(address) != OK) {
            if (!server.isAlive()) {
                throw new IOException("the server ended instead of starting: see log/serve.log");
            }
            if ((System.nanoTime() - began) / 1e9 > MOST_SECONDS) {
                throw new IOException("the server is not ready after " + MOST_SECONDS + " s: see log/serve.log");
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
