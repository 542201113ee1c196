package pk.nser.tiles.encode;

import java.util.ArrayList;
import java.util.List;

/** The kept border lines of one tile, by class. Immutable; the same for everybody. */
public final class BorderLines {
    /** A tile through which no border line runs. */
    public static final BorderLines NONE = new BorderLines(new byte[0], List.of());

    private static final int OBJECT_BYTES = 200;

    final byte[] bytes;
    final List<Line> lines;

    /** The lines of a class: where their commands stand. */
    record Line(String styleClass, int offset, int length) {}

    private BorderLines(byte[] bytes, List<Line> lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /**
     * Reads what {@link PartsWriter#borderLines} wrote.
     *
     * @param parts not copied; must not be changed any more
     * @throws IllegalArgumentException when the bytes have another format or are damaged
     */
    public static BorderLines read(byte[] parts) {
        PartsReader reader = new PartsReader(parts);
        List<Line> lines = new ArrayList<>();
        while (reader.hasMore()) {
            String styleClass = reader.text();
            int length = reader.varint();
            lines.add(new Line(styleClass, reader.position(), length));
            reader.skip(length);
        }
        return new BorderLines(parts, List.copyOf(lines));
    }

    /** Bytes held, about. */
    public int weight() {
        return OBJECT_BYTES + bytes.length;
    }
}
