package pk.nser.db.geofile.write.scratch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.record.Place;

/**
 * Brings rows into the order of a Hilbert curve over longitude and latitude: a few megabytes at a time are sorted in
 * memory and put on the disk, and those runs are merged at the end. Rows of one place keep the order in which they came.
 */
public final class HilbertOrder implements AutoCloseable {
    private static final int BITS = 31;
    private static final int RUN_BYTES = 6_000_000;
    private static final int ROW_OVERHEAD = 64;

    /** So small since there can be hundreds of runs. */
    private static final int READ_BYTES = 1 << 14;

    private final FileChannel file;
    private final ChannelOutput out;
    private final List<Long> ends = new ArrayList<>();
    private final List<Row> run = new ArrayList<>();
    private long runBytes;
    private long rows;

    /** One row: where it lies and what the format makes of it. */
    public static final class Row {
        private final long key;
        private final double x;
        private final double y;
        private final byte[] bytes;

        Row(long key, double x, double y, byte[] bytes) {
            this.key = key;
            this.x = x;
            this.y = y;
            this.bytes = bytes;
        }

        long key() {
            return key;
        }

        /** Easting or longitude in the system of the file. */
        public double x() {
            return x;
        }

        /** Northing or latitude in the system of the file. */
        public double y() {
            return y;
        }

        /** What {@link #add} was given, not a copy. */
        public byte[] bytes() {
            return bytes;
        }
    }

    /** Takes rows in order. */
    @FunctionalInterface
    public interface Rows {
        void row(Row row) throws IOException;
    }

    /** @param beside a file on whose disk there is room for all rows */
    public HilbertOrder(Path beside) throws IOException {
        file = PrivateFile.unnamed(beside);
        out = new ChannelOutput(file, 0);
    }

    /** Takes a row in any order; {@code bytes} are kept. */
    public void add(Place place, byte[] bytes) throws IOException {
        run.add(new Row(key(place.longitude(), place.latitude()), place.x(), place.y(), bytes));
        runBytes += bytes.length + ROW_OVERHEAD;
        rows++;
        if (runBytes >= RUN_BYTES) {
            spill();
        }
    }

    /** How many were taken. */
    public long size() {
        return rows;
    }

    private void spill() throws IOException {
        run.sort(Comparator.comparingLong(Row::key));
        for (Row row : run) {
            out.writeLong(row.key());
            out.writeDouble(row.x());
            out.writeDouble(row.y());
            out.writeInt(row.bytes().length);
            out.write(row.bytes());
        }
        out.flush();
        ends.add(out.position());
        run.clear();
        runBytes = 0;
    }

    /** Gives all rows in order; nothing can be added afterwards. */
    public void forEach(Rows visitor) throws IOException {
        spill();
        PriorityQueue<Head> heads =
                new PriorityQueue<>(Comparator.comparingLong(Head::key).thenComparingInt(Head::number));
        long from = 0;
        for (int i = 0; i < ends.size(); i++) {
            Head head = new Head(i, new ChannelInput(file, from, ends.get(i), READ_BYTES));
            if (head.next()) {
                heads.add(head);
            }
            from = ends.get(i);
        }
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            visitor.row(head.row());
            if (head.next()) {
                heads.add(head);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Place on a Hilbert curve of 2^31 x 2^31 cells over the globe. */
    static long key(double longitude, double latitude) {
        long cells = 1L << BITS;
        long x = Math.min(cells - 1, (long) ((longitude + 180) / 360 * cells));
        long y = Math.min(cells - 1, (long) ((latitude + 90) / 180 * cells));
        long key = 0;
        for (long step = cells >> 1; step > 0; step >>= 1) {
            long right = (x & step) > 0 ? 1 : 0;
            long up = (y & step) > 0 ? 1 : 0;
            key = key << 2 | (3 * right ^ up);
            if (up == 0) {
                if (right == 1) {
                    x = cells - 1 - x;
                    y = cells - 1 - y;
                }
                long turned = x;
                x = y;
                y = turned;
            }
        }
        return key;
    }

    /** The first row of a run that has not been given yet. */
    private static final class Head {
        private final int number;
        private final ChannelInput in;
        private @Nullable Row row;

        Head(int number, ChannelInput in) {
            this.number = number;
            this.in = in;
        }

        int number() {
            return number;
        }

        Row row() {
            if (row == null) {
                throw new IllegalStateException("the run has not begun");
            }
            return row;
        }

        long key() {
            return row().key();
        }

        boolean next() throws IOException {
            if (in.atEnd()) {
                return false;
            }
            long key = in.readLong();
            double x = in.readDouble();
            double y = in.readDouble();
            row = new Row(key, x, y, in.readBytes(in.readInt()));
            return true;
        }
    }
}
