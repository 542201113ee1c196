package pk.nser.server;

import pk.nser.server.listen.WebServer;
import pk.nser.server.settings.HttpSettings;
import pk.nser.server.settings.OperatorSettings;

/** The part of {@link Wiring} for the two ports of the serving process. */
final class Ports {
    private static final int OPERATOR_THREADS = 4;
    private static final int OPERATOR_CONNECTIONS = 64;

    private Ports() {}

    static WebServer.Port open(HttpSettings http) {
        return new WebServer.Port(http.host(), http.port(), http.threads(), http.maxConnections(), http.secure());
    }

    static WebServer.Port open(OperatorSettings operator) {
        return new WebServer.Port(operator.host(), operator.port(), OPERATOR_THREADS, OPERATOR_CONNECTIONS, false);
    }
}
