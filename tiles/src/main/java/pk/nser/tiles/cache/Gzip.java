package pk.nser.tiles.cache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Compresses finished tiles and answers (RFC 1952). Thread-safe. Each thread keeps its compressor: making one costs more than a small
 * tile does.
 */
public final class Gzip {
    /** For what is kept and sent many times. */
    public static final Gzip KEPT = new Gzip(6);

    /** For what is made for one request (design.md 4). */
    public static final Gzip ONCE = new Gzip(Deflater.BEST_SPEED);

    /** Magic number, method "deflate", no flags, no time, no extra flags, unknown system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int TRAILER = 8;

    private final ThreadLocal<Deflater> deflaters;

    private Gzip(int level) {
        this.deflaters = ThreadLocal.withInitial(() -> new Deflater(level, true));
    }

    /** The bytes in gzip form; the same bytes always give the same form. */
    public byte[] compress(byte[] bytes) {
        Deflater deflater = deflaters.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] out = Arrays.copyOf(HEADER, HEADER.length + bytes.length + bytes.length / 1000 + 64);
        int end = HEADER.length;
        while (true) {
            end += deflater.deflate(out, end, out.length - end - TRAILER);
            if (deflater.finished()) {
                break;
            }
            out = Arrays.copyOf(out, out.length * 2);
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ByteBuffer.wrap(out, end, TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(bytes.length);
        return Arrays.copyOf(out, end + TRAILER);
    }

    /** The bytes behind a gzip form. */
    public static byte[] expand(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("expanding in memory", e);
        }
    }
}
