package pk.nser.bench.load.drive;

import java.nio.charset.StandardCharsets;

/**
 * One request that may be sent any number of times, and what its answer must be.
 *
 * @param kind times of each kind are told apart
 * @param path its address, from the slash on
 * @param status the only status that is right
 * @param bytes the request as it goes over the line; may hold a token, so it is never printed
 */
public record Call(String kind, String path, int status, byte[] bytes) {
    /** A GET as clients of tiles send it, with no credential. */
    public static Call get(String kind, String path, int status) {
        return get(kind, path, status, "");
    }

    /** The same with a token. */
    public static Call withToken(String kind, String path, int status, String token) {
        return get(kind, path, status, "Authorization: Bearer " + token + "\r\n");
    }

    private static Call get(String kind, String path, int status, String more) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n" + more + "\r\n";
        return new Call(kind, path, status, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return kind + " " + path;
    }
}
