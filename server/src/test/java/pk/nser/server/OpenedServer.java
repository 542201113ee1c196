package pk.nser.server;

import java.util.List;
import java.util.Map;
import pk.nser.db.connection.ClusterAddress;

/** The real server on free ports of loopback, for tests of other packages. */
public final class OpenedServer implements AutoCloseable {
    private final Wiring.Serving serving;

    private OpenedServer(Wiring.Serving serving) {
        this.serving = serving;
    }

    /** Serves what is published in this cluster's databases. */
    public static OpenedServer open(ClusterAddress cluster) {
        return new OpenedServer(ServedCountry.serve(cluster, Map.of()));
    }

    /** Every command of the jar. */
    public static List<Object> commands() {
        return Wiring.commands();
    }

    public int port() {
        return serving.port();
    }

    @Override
    public void close() {
        serving.close();
    }
}
