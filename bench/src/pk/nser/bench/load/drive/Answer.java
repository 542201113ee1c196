package pk.nser.bench.load.drive;

import pk.nser.tiles.cache.Gzip;

/** An answer as it came. */
public final class Answer {
    private final int status;
    private final String head;
    private final byte[] body;

    Answer(int status, String head, byte[] body) {
        this.status = status;
        this.head = head;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** Status line and header fields. */
    public String head() {
        return head;
    }

    /** As many bytes as the head says; not copied, and nobody else has them. */
    public byte[] body() {
        return body;
    }

    /** The body, no longer compressed. */
    public byte[] content() {
        return head.contains("Content-Encoding: gzip") ? Gzip.expand(body) : body;
    }
}
