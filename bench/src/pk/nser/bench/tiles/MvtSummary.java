package pk.nser.bench.tiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/**
 * What is in a vector tile, read with a reader that shares no code with the encoder: areas, features, and the attribute
 * keys that a feature uses (PostGIS also names those that none does).
 */
final class MvtSummary {
    final TreeSet<Long> ids = new TreeSet<>();
    final TreeSet<String> keys = new TreeSet<>();
    int features;
    int tags;

    private byte[] bytes = {};
    private int at;

    MvtSummary add(byte[] tile) {
        bytes = tile;
        at = 0;
        while (at < bytes.length) {
            long tag = varint();
            if (tag == (3 << 3 | 2)) {
                layer((int) varint());
            } else {
                skip(tag);
            }
        }
        return this;
    }

    private void layer(int length) {
        int end = at + length;
        List<String> named = new ArrayList<>();
        BitSet used = new BitSet();
        while (at < end) {
            long tag = varint();
            if (tag == (2 << 3 | 2)) {
                feature((int) varint(), used);
            } else if (tag == (3 << 3 | 2)) {
                int size = (int) varint();
                named.add(new String(bytes, at, size, StandardCharsets.UTF_8));
                at += size;
            } else {
                skip(tag);
            }
        }
        used.stream().mapToObj(named::get).forEach(keys::add);
    }

    private void feature(int length, BitSet used) {
        int end = at + length;
        features++;
        while (at < end) {
            long tag = varint();
            if (tag == (1 << 3)) {
                ids.add(varint());
            } else if (tag == (2 << 3 | 2)) {
                int stop = (int) varint() + at;
                while (at < stop) {
                    used.set((int) varint());
                    varint();
                    tags++;
                }
            } else {
                skip(tag);
            }
        }
    }

    private void skip(long tag) {
        switch ((int) (tag & 7)) {
            case 0 -> varint();
            case 1 -> at += 8;
            case 2 -> {
                int length = (int) varint();
                at += length;
            }
            case 5 -> at += 4;
            default -> throw new IllegalArgumentException("not a vector tile");
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
