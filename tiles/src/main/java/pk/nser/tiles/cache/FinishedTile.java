package pk.nser.tiles.cache;

import java.util.Optional;

/** A tile as it is sent: compressed, and how long it is when it is not. Empty tiles are kept as well. Immutable. */
public final class FinishedTile {
    /** Nothing is drawn there: answered as 204 without a body. */
    public static final FinishedTile EMPTY = new FinishedTile(new byte[0], 0);

    private static final int OBJECT_BYTES = 48;

    private final byte[] gzip;
    private final int rawLength;

    private FinishedTile(byte[] gzip, int rawLength) {
        this.gzip = gzip;
        this.rawLength = rawLength;
    }

    /** The tile that an encoder gave, compressed for keeping. */
    public static FinishedTile of(Optional<byte[]> encoded) {
        return encoded.map(raw -> new FinishedTile(Gzip.compress(raw, Gzip.KEPT), raw.length))
                .orElse(EMPTY);
    }

    public boolean isEmpty() {
        return rawLength == 0;
    }

    /** The bytes in gzip form; not copied, must not be changed. */
    public byte[] gzip() {
        return gzip;
    }

    /** The bytes of the tile itself, for the few clients that cannot read gzip. */
    public byte[] raw() {
        return isEmpty() ? gzip : Gzip.expand(gzip, rawLength);
    }

    /** Length of {@link #raw()}. */
    public int rawLength() {
        return rawLength;
    }

    /** Bytes held, about. */
    public int weight() {
        return OBJECT_BYTES + gzip.length;
    }
}
