package pk.nser.server.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowClientsTest {
    private static final int LIMIT_MILLIS = 1_500;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void start() throws Exception {
        connector.addBean(new SlowClients(connector, LIMIT_MILLIS));
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                response.write(true, ByteBuffer.wrap("ok".getBytes(StandardCharsets.US_ASCII)), callback);
                return true;
            }
        });
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    @Test
    void closesAConnectionWhoseHeadDripsIn() throws IOException, InterruptedException {
        assertThat(dripping("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void closesAConnectionThatDripsFromTheFirstByte() throws IOException, InterruptedException {
        assertThat(dripping("")).isLessThan(Duration.ofSeconds(15));
    }

    /** Sends a byte each 100 ms until the server has closed; how long that took. */
    private Duration dripping(String start) throws IOException, InterruptedException {
        Instant began = Instant.now();
        try (Socket socket = connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                out.write('a');
                out.flush();
                Thread.sleep(100);
            }
            throw new AssertionError("still open after 30 s");
        } catch (IOException closed) {
            return Duration.between(began, Instant.now());
        }
    }

    @Test
    void leavesAnIdleConnectionAndAnswersItsNextRequest() throws IOException, InterruptedException {
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] answer = new byte[4];
                assertThat(socket.getInputStream().readNBytes(answer, 0, 4)).isEqualTo(4);
                assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP");
                Thread.sleep(2 * LIMIT_MILLIS);
                socket.getInputStream().skipNBytes(socket.getInputStream().available());
            }
        }
    }
}
