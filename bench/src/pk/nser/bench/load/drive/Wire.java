package pk.nser.bench.load.drive;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection with at most one request under way. What is no answer of HTTP/1.1 with a length is an error. */
final class Wire {
    private static final int MOST_HEAD = 16 * 1024;
    private static final String LENGTH = "content-length:";

    final SocketChannel channel;

    /** The place in the order of the request under way, and from when its time counts (nanoseconds). */
    int turn;

    long since;
    boolean busy;

    int status;
    int length;
    String heading = "";
    byte[] body = {};

    private final boolean keepsBodies;
    private final byte[] head = new byte[MOST_HEAD];
    private int headLength;
    private int got = -1;

    Wire(InetSocketAddress server, boolean keepsBodies) throws IOException {
        this.keepsBodies = keepsBodies;
        this.channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
    }

    /** Sends a request; its few hundred bytes always fit into what the system buffers. */
    void send(ByteBuffer request, int turn, long since) throws IOException {
        this.turn = turn;
        this.since = since;
        busy = true;
        headLength = 0;
        got = -1;
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** Takes what is there; true when the answer is complete. */
    boolean receive(ByteBuffer shared) throws IOException {
        while (true) {
            shared.clear();
            int n = channel.read(shared);
            if (n < 0) {
                throw new EOFException("closed in the middle of an answer");
            }
            if (n == 0) {
                return false;
            }
            shared.flip();
            if (got < 0 && !readHead(shared)) {
                continue;
            }
            int left = shared.remaining();
            if (left > length - got) {
                throw new IOException("more bytes than Content-Length says");
            }
            if (keepsBodies) {
                shared.get(body, got, left);
            }
            got += left;
            if (got == length) {
                busy = false;
                return true;
            }
        }
    }

    private boolean readHead(ByteBuffer shared) throws IOException {
        while (shared.hasRemaining()) {
            if (headLength == MOST_HEAD) {
                throw new IOException("a head of more than " + MOST_HEAD + " bytes");
            }
            byte next = shared.get();
            head[headLength++] = next;
            if (next == '\n' && headLength >= 4 && head[headLength - 2] == '\r' && head[headLength - 3] == '\n') {
                begin(new String(head, 0, headLength, StandardCharsets.ISO_8859_1));
                return true;
            }
        }
        return false;
    }

    private void begin(String text) throws IOException {
        if (!text.startsWith("HTTP/1.1 ")) {
            throw new IOException("no answer of HTTP/1.1");
        }
        status = Integer.parseInt(text.substring(9, 12));
        String lower = text.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (at < 0 && status != 204 && status != 304) {
            throw new IOException("status " + status + " without Content-Length");
        }
        length = at < 0
                ? 0
                : Integer.parseInt(lower.substring(at + LENGTH.length(), lower.indexOf('\r', at))
                        .strip());
        got = 0;
        if (keepsBodies) {
            heading = text;
            body = new byte[length];
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException closing) {
            status = 0;
        }
    }
}
