package pk.nser.tiles.encode;

import java.util.Arrays;

/**
 * One value of a layer's value list, written once and for all: the field of MVT 2.1 with its tag and length. Equal when
 * the bytes are equal.
 */
public final class Value {
    private static final int VALUES = (4 << 3) | 2;
    private static final int STRING = (1 << 3) | 2;
    private static final int DOUBLE = (3 << 3) | 1;
    private static final int UINT = 5 << 3;

    final byte[] field;
    private final int hash;

    private Value(ByteWriter content) {
        ByteWriter out = new ByteWriter(content.size() + 6);
        out.field(VALUES, content);
        this.field = out.toByteArray();
        this.hash = Arrays.hashCode(field);
    }

    /** A text. */
    public static Value text(String text) {
        ByteWriter content = new ByteWriter(text.length() * 2 + 4);
        content.field(STRING, text);
        return new Value(content);
    }

    /** A whole number, not below nought. */
    public static Value count(int unsigned) {
        ByteWriter content = new ByteWriter(8);
        content.octet(UINT);
        content.varint(unsigned);
        return new Value(content);
    }

    static Value number(double number) {
        ByteWriter content = new ByteWriter(16);
        content.octet(DOUBLE);
        content.fixed64(Double.doubleToLongBits(number));
        return new Value(content);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Value that && hash == that.hash && Arrays.equals(field, that.field));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
