package pk.nser.tiles.encode;

/**
 * Writes the kept geometry of one tile: a format byte, then for each area its id, the length of its commands, and the
 * commands; for border lines the name of the class stands in the place of the id. Numbers are varints; commands are
 * those of MVT 2.1 section 4.3, packed. Read back by {@link GeometryTile} and {@link BorderLines}. Not thread-safe.
 */
public final class PartsWriter {
    /** The format that this code writes and reads; a reader refuses any other. */
    static final int FORMAT = 1;

    private final ByteWriter bytes = new ByteWriter(256);
    private int parts;

    public PartsWriter() {
        bytes.octet(FORMAT);
    }

    /** Adds an area; ids must ascend. */
    public void area(int areaId, byte[] commands) {
        bytes.varint(areaId);
        commands(commands);
    }

    /** Adds the border lines of a class. */
    public void borderLines(String styleClass, byte[] commands) {
        byte[] name = styleClass.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes.varint(name.length);
        bytes.raw(name, 0, name.length);
        commands(commands);
    }

    /** How many areas or classes were added. */
    public int parts() {
        return parts;
    }

    /** How many bytes were written. */
    public int size() {
        return bytes.size();
    }

    /** The kept geometry. */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void commands(byte[] commands) {
        bytes.varint(commands.length);
        bytes.raw(commands, 0, commands.length);
        parts++;
    }
}
