package pk.nser.tiles.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses finished tiles. */
public final class Gzip {
    /** For what is kept and sent many times. */
    public static final int KEPT = 6;

    /** For what is made for one request (design.md 4). */
    public static final int ONCE = Deflater.BEST_SPEED;

    private Gzip() {}

    /** The bytes in gzip form; the same bytes always give the same form. */
    public static byte[] compress(byte[] bytes, int level) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream gzip = new Leveled(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("compressing in memory", e);
        }
        return out.toByteArray();
    }

    /** The bytes behind a gzip form whose length is known. */
    static byte[] expand(byte[] gzip, int length) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("expanding in memory", e);
        }
    }

    private static final class Leveled extends GZIPOutputStream {
        Leveled(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
