package pk.nser.db.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A pool whose very first connection breaks while it is being set up has another one afterwards. */
class FirstConnectionTest {
    private static final String WORDS = "TRANSACTION ISOLATION";

    private final AtomicBoolean broken = new AtomicBoolean();

    @Test
    void aPoolOutlivesTheLossOfItsFirstConnection() throws IOException, SQLException, InterruptedException {
        try (TestDatabases databases = TestDatabases.create("firstconnection");
                ServerSocket relay = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            ClusterAddress real = databases.address();
            Thread accepting = new Thread(() -> accept(relay, real), "relay");
            accepting.setDaemon(true);
            accepting.start();
            ClusterAddress through = new ClusterAddress(
                    relay.getInetAddress().getHostAddress(), relay.getLocalPort(), real.database(), real.secrets());
            try (Pools pools = new Pools(through)) {
                assertThat(connected(pools)).as("a connection within a minute").isTrue();
            }
            assertThat(broken).as("the first connection was broken").isTrue();
        }
    }

    private static boolean connected(Pools pools) throws SQLException, InterruptedException {
        Instant until = Instant.now().plus(Duration.ofMinutes(1));
        while (Instant.now().isBefore(until)) {
            try (Connection connection = pools.of(Role.AUDIT).getConnection()) {
                return connection.isValid(5)
                        && connection.getTransactionIsolation() == Connection.TRANSACTION_READ_COMMITTED;
            } catch (SQLTransientConnectionException again) {
                Thread.sleep(50);
            }
        }
        return false;
    }

    private void accept(ServerSocket relay, ClusterAddress real) {
        try {
            while (!relay.isClosed()) {
                Socket client = relay.accept();
                Socket server = new Socket(real.host(), real.port());
                pass(client, server, true);
                pass(server, client, false);
            }
        } catch (IOException over) {
            // the test is over
        }
    }

    /** Passes bytes on; the first question for the isolation ends both sides. */
    private void pass(Socket from, Socket to, boolean asks) {
        Thread passing = new Thread(
                () -> {
                    byte[] bytes = new byte[8_192];
                    try (from;
                            to) {
                        InputStream in = from.getInputStream();
                        OutputStream out = to.getOutputStream();
                        for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
                            if (asks && text.contains(WORDS) && broken.compareAndSet(false, true)) {
                                return;
                            }
                            out.write(bytes, 0, length);
                            out.flush();
                        }
                    } catch (IOException over) {
                        // one side is gone, and the other is closed with it
                    }
                },
                "relay of " + (asks ? "questions" : "answers"));
        passing.setDaemon(true);
        passing.start();
    }
}
