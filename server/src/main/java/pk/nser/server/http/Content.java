package pk.nser.server.http;

import pk.nser.tiles.cache.Gzip;

/** The body of an answer with its media type, plain or already gzipped; or nothing (an empty tile). Never changed. */
public final class Content {
    /** Nothing: answered 204. */
    public static final Content EMPTY = new Content("", new byte[0], false, false);

    /** Below this many bytes gzip gains nothing. */
    private static final int WORTH_GZIP = 512;

    private final String mediaType;
    private final byte[] bytes;
    private final boolean gzipped;
    private final boolean packed;

    private Content(String mediaType, byte[] bytes, boolean gzipped, boolean packed) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.gzipped = gzipped;
        this.packed = packed;
    }

    /** Plain bytes; the caller no longer changes them. */
    public static Content of(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, false, false);
    }

    /** Bytes that are compressed in their own way, such as PNG, and never gzipped; the caller no longer changes them. */
    public static Content packed(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, false, true);
    }

    /** The same, gzipped when that pays. */
    public Content gzip(Gzip gzip) {
        return gzipped || packed || bytes.length < WORTH_GZIP
                ? this
                : new Content(mediaType, gzip.compress(bytes), true, false);
    }

    /** The same as a client without gzip wants it. */
    Content plain() {
        return gzipped ? new Content(mediaType, Gzip.expand(bytes), false, false) : this;
    }

    /** Is it nothing? */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Are the bytes gzipped? */
    public boolean isGzipped() {
        return gzipped;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its bytes, gzipped or not; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Bytes held, about. */
    public int weight() {
        return bytes.length + 64;
    }
}
