package pk.nser.db.geofile.write.geopackage;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the tables behind SQLite's R-tree, a node of 51 cells after the other, from rows that lie near each other, so
 * that the nodes are full.
 *
 * <p>A node (sqlite.org/rtree.html#roundup): depth (of the root alone), number of cells, then for each cell a number (of the
 * row or of the node below) and four floats, west, east, south, north, rounded outwards. The root is node 1.
 */
final class RtreeNodes implements AutoCloseable {
    private static final int CELLS = 51;
    private static final int CELL_BYTES = Long.BYTES + 4 * Float.BYTES;
    private static final int NODE_BYTES = 4 + CELLS * CELL_BYTES;
    private static final long ROOT = 1;

    private final PreparedStatement node;
    private final PreparedStatement parent;
    private final PreparedStatement rowid;
    private final List<Node> levels = new ArrayList<>();
    private long lastNode = ROOT;

    RtreeNodes(LayerSql sql) throws SQLException {
        node = sql.prepare("insert_node.sql");
        parent = sql.prepare("insert_parent.sql");
        rowid = sql.prepare("insert_rowid.sql");
        levels.add(new Node());
    }

    /** Takes the next row. */
    void add(long fid, double x, double y) throws SQLException {
        add(0, fid, below(x), above(x), below(y), above(y));
    }

    private void add(int level, long number, float west, float east, float south, float north) throws SQLException {
        if (level == levels.size()) {
            levels.add(new Node());
        }
        Node open = levels.get(level);
        if (open.count == CELLS) {
            close(level);
        }
        open.add(number, west, east, south, north);
    }

    /** Writes a node that is not the root, and names it to the level above. */
    private void close(int level) throws SQLException {
        Node full = levels.get(level);
        long number = ++lastNode;
        write(level, full, number, 0);
        add(level + 1, number, full.west, full.east, full.south, full.north);
        full.clear();
    }

    private void write(int level, Node full, long number, int depth) throws SQLException {
        full.cells.putShort(0, (short) depth).putShort(2, (short) full.count);
        node.setLong(1, number);
        node.setBytes(2, full.cells.array());
        node.executeUpdate();
        PreparedStatement children = level == 0 ? rowid : parent;
        for (int cell = 0; cell < full.count; cell++) {
            children.setLong(1, full.cells.getLong(4 + cell * CELL_BYTES));
            children.setLong(2, number);
            children.executeUpdate();
        }
    }

    /** Writes what is still open, the root last. */
    void finish() throws SQLException {
        for (int level = 0; level + 1 < levels.size(); level++) {
            close(level);
        }
        int top = levels.size() - 1;
        write(top, levels.get(top), ROOT, top);
    }

    @Override
    public void close() throws SQLException {
        node.close();
        parent.close();
        rowid.close();
    }

    private static float below(double value) {
        float near = (float) value;
        return near > value ? Math.nextDown(near) : near;
    }

    private static float above(double value) {
        float near = (float) value;
        return near < value ? Math.nextUp(near) : near;
    }

    private static final class Node {
        private final ByteBuffer cells = ByteBuffer.allocate(NODE_BYTES);
        private int count;
        private float west;
        private float east;
        private float south;
        private float north;

        Node() {
            clear();
        }

        private void clear() {
            java.util.Arrays.fill(cells.array(), (byte) 0);
            cells.position(4);
            count = 0;
            west = Float.POSITIVE_INFINITY;
            east = Float.NEGATIVE_INFINITY;
            south = Float.POSITIVE_INFINITY;
            north = Float.NEGATIVE_INFINITY;
        }

        void add(long number, float cellWest, float cellEast, float cellSouth, float cellNorth) {
            cells.putLong(number)
                    .putFloat(cellWest)
                    .putFloat(cellEast)
                    .putFloat(cellSouth)
                    .putFloat(cellNorth);
            count++;
            west = Math.min(west, cellWest);
            east = Math.max(east, cellEast);
            south = Math.min(south, cellSouth);
            north = Math.max(north, cellNorth);
        }
    }
}
