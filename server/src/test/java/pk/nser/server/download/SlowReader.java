package pk.nser.server.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A client that takes a thousand bytes a second, with little room of its own for what it has not taken yet. */
final class SlowReader implements AutoCloseable {
    private static final int ROOM_BYTES = 1_024;
    private static final int TAKEN_BYTES = 1_000;

    private final Socket socket = new Socket();
    private final Thread thread = new Thread(this::read, "slow-reader");
    private final AtomicLong taken = new AtomicLong();
    private volatile boolean reset;
    private volatile Instant endedAt = Instant.MAX;

    SlowReader(int port, String address, String token) throws IOException {
        socket.setReceiveBufferSize(ROOM_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream()
                .write(("GET " + address + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        thread.start();
    }

    private void read() {
        try {
            InputStream in = socket.getInputStream();
            for (int read = 0; read >= 0; read = in.read(new byte[TAKEN_BYTES])) {
                taken.addAndGet(read);
                Thread.sleep(1_000);
            }
        } catch (IOException gone) {
            reset = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        endedAt = Instant.now();
    }

    /** Header and body so far. */
    long taken() {
        return taken.get();
    }

    boolean isOpen() {
        return endedAt.equals(Instant.MAX);
    }

    /** True when the connection did not end as after a whole answer. */
    boolean wasReset() {
        return reset;
    }

    /** How long after an instant it learnt that nothing more comes; waits for that. */
    Duration endedAfter(Instant since) throws InterruptedException {
        thread.join(40_000);
        return Duration.between(since, endedAt);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        thread.interrupt();
    }
}
