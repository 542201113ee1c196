package pk.nser.tiles.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pk.nser.tiles.cache.Gzip;

/** An archive read back by the words of the specification, for tests. The same is read by npm's pmtiles (web/e2e). */
public final class ReadArchive {
    private final byte[] bytes;
    private final ByteBuffer header;

    private ReadArchive(byte[] bytes) {
        this.bytes = bytes;
        this.header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads all of a file. */
    public static ReadArchive of(Path file) throws IOException {
        return new ReadArchive(Files.readAllBytes(file));
    }

    byte[] bytes() {
        return bytes;
    }

    ByteBuffer header() {
        return header;
    }

    /** A number of eight bytes in the header. */
    long number(int at) {
        return header.getLong(at);
    }

    /** The JSON of the metadata. */
    public String metadata() {
        return new String(Gzip.expand(section(24)), StandardCharsets.UTF_8);
    }

    List<DirectoryEntry> root() {
        return directory(section(8));
    }

    /** Every tile that can be found, expanded, by number; leaves are followed. */
    public Map<Long, byte[]> tiles() {
        Map<Long, byte[]> tiles = new TreeMap<>();
        collect(root(), tiles);
        return tiles;
    }

    private void collect(List<DirectoryEntry> entries, Map<Long, byte[]> tiles) {
        for (DirectoryEntry entry : entries) {
            if (entry.runLength() == 0) {
                collect(directory(part(number(40) + entry.offset(), entry.length())), tiles);
            }
            for (long id = entry.tileId(); id < entry.end(); id++) {
                tiles.put(id, Gzip.expand(part(number(56) + entry.offset(), entry.length())));
            }
        }
    }

    private byte[] section(int at) {
        return part(number(at), number(at + 8));
    }

    private byte[] part(long from, long length) {
        return Arrays.copyOfRange(bytes, (int) from, (int) (from + length));
    }

    static List<DirectoryEntry> directory(byte[] gzip) {
        ByteBuffer in = ByteBuffer.wrap(Gzip.expand(gzip));
        int n = (int) varint(in);
        long[][] columns = new long[4][n];
        for (long[] column : columns) {
            for (int i = 0; i < n; i++) {
                column[i] = varint(in);
            }
        }
        List<DirectoryEntry> entries = new ArrayList<>();
        long id = 0;
        for (int i = 0; i < n; i++) {
            id += columns[0][i];
            long offset = columns[3][i] == 0
                    ? entries.get(i - 1).offset() + entries.get(i - 1).length()
                    : columns[3][i] - 1;
            entries.add(new DirectoryEntry(id, offset, (int) columns[2][i], (int) columns[1][i]));
        }
        if (in.hasRemaining()) {
            throw new AssertionError("a directory of " + n + " entries has " + in.remaining() + " bytes too many");
        }
        return entries;
    }

    private static long varint(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
