package pk.nser.tiles.encode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow, written in the forms of Protocol Buffers: varints, and fields whose tag the caller gives. Not
 * thread-safe.
 */
public final class ByteWriter {
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int size;

    public ByteWriter(int expectedBytes) {
        this.bytes = new byte[Math.max(16, expectedBytes)];
    }

    /** How many bytes were written. */
    public int size() {
        return size;
    }

    /** One byte. */
    public void octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    /** An unsigned number in groups of seven bits, the lowest first. */
    public void varint(int unsigned) {
        room(5);
        int rest = unsigned;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) ((rest & 0x7f) | MORE);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A signed number as MVT geometry and sint write it: small whatever its sign. */
    public void zigzag(int signed) {
        varint((signed << 1) ^ (signed >> 31));
    }

    /** Eight bytes, the lowest first. */
    public void fixed64(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    /** A part of an array. */
    public void raw(byte[] source, int offset, int length) {
        room(length);
        System.arraycopy(source, offset, bytes, size, length);
        size += length;
    }

    /** All that another one holds. */
    void append(ByteWriter other) {
        raw(other.bytes, 0, other.size);
    }

    /** A field of known length: tag, length and content. */
    public void field(int tag, ByteWriter content) {
        octet(tag);
        varint(content.size);
        raw(content.bytes, 0, content.size);
    }

    /** A text field in UTF-8: tag, length and content. */
    public void field(int tag, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        octet(tag);
        varint(utf8.length);
        raw(utf8, 0, utf8.length);
    }

    /** Forgets what was written, keeps the room. */
    public void clear() {
        size = 0;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** How many bytes {@link #varint} takes. */
    static int varintBytes(int unsigned) {
        return (38 - Integer.numberOfLeadingZeros(unsigned | 1)) / 7;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
