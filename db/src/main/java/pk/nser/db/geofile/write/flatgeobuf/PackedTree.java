package pk.nser.db.geofile.write.flatgeobuf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.geofile.write.scratch.ChannelInput;
import pk.nser.db.geofile.write.scratch.ChannelOutput;

/**
 * The index of a FlatGeobuf file: a packed R-tree, root first, leaves last, a node of 40 bytes for each (box, then the
 * offset of a row for a leaf, else the number of the first node below). Written in place, level by level, so that memory
 * does not grow with the rows.
 */
final class PackedTree {
    static final int NODE_SIZE = 16;
    private static final int NODE_BYTES = 4 * Double.BYTES + Long.BYTES;
    private static final int READ_BYTES = 1 << 16;

    private final FileChannel channel;
    private final long start;

    /** Number of the first node of each level, leaves first; then their counts. */
    private final List<Long> firsts = new ArrayList<>();

    private final List<Long> counts = new ArrayList<>();
    private final long nodes;
    private final ChannelOutput leaves;

    /** @param rows at least one */
    PackedTree(FileChannel channel, long start, long rows) {
        this.channel = channel;
        this.start = start;
        long count = rows;
        long all = rows;
        counts.add(count);
        do {
            count = (count + NODE_SIZE - 1) / NODE_SIZE;
            counts.add(count);
            all += count;
        } while (count != 1);
        nodes = all;
        for (long level : counts) {
            all -= level;
            firsts.add(all);
        }
        leaves = new ChannelOutput(channel, position(firsts.get(0)));
    }

    private long position(long node) {
        return start + node * NODE_BYTES;
    }

    /** The first byte behind the index. */
    long end() {
        return position(nodes);
    }

    /** Takes the next row. */
    void leaf(double x, double y, long offset) throws IOException {
        node(leaves, x, y, x, y, offset);
    }

    /** Writes the levels above the leaves. */
    void finish() throws IOException {
        leaves.flush();
        for (int level = 0; level + 1 < counts.size(); level++) {
            long first = firsts.get(level);
            long last = first + counts.get(level);
            ChannelInput in = new ChannelInput(channel, position(first), position(last), READ_BYTES);
            ChannelOutput out = new ChannelOutput(channel, position(firsts.get(level + 1)));
            for (long node = first; node < last; node += NODE_SIZE) {
                parent(in, out, node, Math.min(last, node + NODE_SIZE));
            }
            out.flush();
        }
    }

    private static void parent(ChannelInput in, ChannelOutput out, long from, long to) throws IOException {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (long node = from; node < to; node++) {
            west = Math.min(west, in.readDouble());
            south = Math.min(south, in.readDouble());
            east = Math.max(east, in.readDouble());
            north = Math.max(north, in.readDouble());
            in.readLong();
        }
        node(out, west, south, east, north, from);
    }

    private static void node(ChannelOutput out, double west, double south, double east, double north, long offset)
            throws IOException {
        out.writeDouble(west);
        out.writeDouble(south);
        out.writeDouble(east);
        out.writeDouble(north);
        out.writeLong(offset);
    }
}
