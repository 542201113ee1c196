package pk.nser.tiles.encode;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PartsWriter} wrote, from the front to the back. Not thread-safe. */
final class PartsReader {
    private final byte[] bytes;
    private int position;

    /** @throws IllegalArgumentException when the bytes have another format */
    PartsReader(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length == 0 || bytes[0] != PartsWriter.FORMAT) {
            throw new IllegalArgumentException("kept geometry of another format; build the tiles again");
        }
        this.position = 1;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int position() {
        return position;
    }

    int varint() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("kept geometry is damaged: a number of more than 32 bits");
    }

    int zigzag() {
        int value = varint();
        return (value >>> 1) ^ -(value & 1);
    }

    String text() {
        int length = varint();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    void skip(int length) {
        position += length;
        if (position > bytes.length) {
            throw new IllegalArgumentException("kept geometry is damaged: it ends early");
        }
    }

    /** Goes to a place given by {@link #position()}. */
    void seek(int place) {
        position = place;
    }
}
