package pk.nser.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import pk.nser.db.audit.chain.HourlyCheckpoints;
import pk.nser.db.connection.ClusterAddress;
import pk.nser.server.command.Home;
import pk.nser.server.command.worker.RunningWorker;

/** The real server on free ports of loopback, for tests of other packages. */
public final class OpenedServer implements AutoCloseable {
    private final Wiring.Serving serving;

    private OpenedServer(Wiring.Serving serving) {
        this.serving = serving;
    }

    /** Serves what is published in this cluster's databases; no file was made for anybody. */
    public static OpenedServer open(ClusterAddress cluster) {
        return new OpenedServer(ServedCountry.serve(cluster, Map.of()));
    }

    /** Serves what is published in this cluster's databases, and the files that were made for agreements. */
    public static OpenedServer open(ClusterAddress cluster, Path deliveries) {
        return new OpenedServer(ServedCountry.serve(cluster, Map.of(), deliveries));
    }

    /** The same, with a proxy in front that is believed. */
    public static OpenedServer behind(String proxy, ClusterAddress cluster, Path deliveries) {
        return new OpenedServer(ServedCountry.serve(cluster, Map.of("NSER_HTTP_PROXIES", proxy), deliveries));
    }

    /** The same, with so many private requests a second of one agreement. */
    public static OpenedServer rationed(int perSecond, ClusterAddress cluster, Path deliveries) {
        return new OpenedServer(ServedCountry.serve(
                cluster, Map.of("NSER_HTTP_PRIVATE_PER_SECOND", String.valueOf(perSecond)), deliveries));
    }

    /** Every command of the jar. */
    public static List<Object> commands() {
        return Wiring.commands();
    }

    /** The command line of the jar in a data folder. */
    public static CommandLine line(Supplier<Home> home) {
        return Main.line(Wiring.commands(home));
    }

    /** The whole worker in a data folder; what is due by the clock is due so often, but for checkpoints. */
    public static RunningWorker worker(Home home, Duration every) {
        return WorkerWiring.start(home, new WorkerWiring.Pace(every, every, HourlyCheckpoints.HOUR));
    }

    public int port() {
        return serving.port();
    }

    @Override
    public void close() {
        serving.close();
    }
}
