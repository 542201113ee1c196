package pk.nser.bench.load.mix;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.bench.product.Product;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.household.GeoTag;

/** All tiles of the served release with something in them, zoom 4 and closer, and how many households lie in each. */
public final class MapTiles {
    private static final int FIRST_ZOOM = 4;
    private static final int LAST_ZOOM = 12;

    /** Border lines are kept beside the levels under this number. */
    private static final int BORDER_LINES = 7;

    /** Zoom of the cells that households are kept by. */
    private static final int CELL_ZOOM = 15;

    public final String release;
    public final String areasVersion;
    public final List<MapTile> all = new ArrayList<>();

    public MapTiles(Product product) throws SQLException {
        this.release = product.release().id();
        this.areasVersion = product.release().areasVersion();
        try (Connection connection = product.superuser()) {
            for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
                read(connection, zoom, shares(connection, zoom));
            }
        }
    }

    private void read(Connection connection, int zoom, Map<Long, Double> shares) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select area_level, x, y, parts from agg.pyramid_z" + zoom
                        + " where areas_version = ? and area_level < " + BORDER_LINES + " order by area_level, x, y")) {
            statement.setString(1, areasVersion);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int x = row.getInt(2);
                    int y = row.getInt(3);
                    all.add(new MapTile(
                            AreaLevel.ofDepth(row.getInt(1)),
                            zoom,
                            x,
                            y,
                            shares.getOrDefault(GeoTag.morton(x, y), 0.0),
                            areas(row.getBytes(4))));
                }
            }
        }
    }

    /** By the Morton code of the tile: the share of all geo-tagged households. */
    private static Map<Long, Double> shares(Connection connection, int zoom) throws SQLException {
        Map<Long, Double> shares = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement("select cell >> " + 2 * (CELL_ZOOM - zoom)
                        + ", count(*) / sum(count(*)) over () from reg.household" + " where cell >= 0 group by 1");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                shares.put(row.getLong(1), row.getDouble(2));
            }
        }
        return shares;
    }

    /** A format byte, then for each area its id, the length of its drawing commands, and those. */
    private static Set<Integer> areas(byte[] parts) {
        Set<Integer> ids = new HashSet<>();
        int[] at = {1};
        while (at[0] < parts.length) {
            ids.add(varint(parts, at));
            int length = varint(parts, at);
            at[0] += length;
        }
        return ids;
    }

    private static int varint(byte[] bytes, int[] at) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at[0]++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
