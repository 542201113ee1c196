package pk.nser.server.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The body of an answer with its media type, plain or already gzipped; or nothing (an empty tile). Never changed. */
public final class Content {
    /** Nothing: answered 204. */
    public static final Content EMPTY = new Content("", new byte[0], false);

    /** Below this many bytes gzip gains nothing. */
    private static final int WORTH_GZIP = 512;

    private final String mediaType;
    private final byte[] bytes;
    private final boolean gzipped;

    private Content(String mediaType, byte[] bytes, boolean gzipped) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.gzipped = gzipped;
    }

    /** Plain bytes; the caller no longer changes them. */
    public static Content of(String mediaType, byte[] bytes) {
        return new Content(mediaType, bytes, false);
    }

    /** The same, gzipped when that pays; {@code level} 1 (fast) to 9 (small). */
    public Content gzip(int level) {
        if (gzipped || bytes.length < WORTH_GZIP) {
            return this;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (Leveled gzip = new Leveled(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("gzip in memory", e);
        }
        return new Content(mediaType, out.toByteArray(), true);
    }

    /** The same as a client without gzip wants it. */
    Content plain() {
        if (!gzipped) {
            return this;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new Content(mediaType, in.readAllBytes(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("gunzip in memory", e);
        }
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean isGzipped() {
        return gzipped;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Bytes held, about. */
    public int weight() {
        return bytes.length + 64;
    }

    private static final class Leveled extends GZIPOutputStream {
        Leveled(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(Math.min(level, Deflater.BEST_COMPRESSION));
        }
    }
}
