package pk.nser.bench.load.drive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One request that may be sent any number of times, and what its answer must be. */
public final class Call {
    private final String kind;
    private final String path;
    private final int status;

    /** May hold a token, so it is never printed. */
    private final byte[] bytes;

    private Call(String kind, String path, int status, String more) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n" + more + "\r\n";
        this.kind = kind;
        this.path = path;
        this.status = status;
        this.bytes = request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * A GET as clients of tiles send it, with no credential.
     *
     * @param kind times of each kind are told apart
     * @param path its address, from the slash on
     * @param status the only status that is right
     */
    public static Call get(String kind, String path, int status) {
        return new Call(kind, path, status, "");
    }

    /** The same with a token. */
    public static Call withToken(String kind, String path, int status, String token) {
        return new Call(kind, path, status, "Authorization: Bearer " + token + "\r\n");
    }

    String kind() {
        return kind;
    }

    public String path() {
        return path;
    }

    int status() {
        return status;
    }

    /** The request as it goes over the line. */
    ByteBuffer request() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
