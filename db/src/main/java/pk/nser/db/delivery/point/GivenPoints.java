package pk.nser.db.delivery.point;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.delivery.snapshot.SnapshotName;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.rows.CellText;

/**
 * Reads points and counted squares of one agreement's snapshot (category viii). The agreement is in the name of the table: no
 * question can reach into another's. An agreement whose tables are not there has an empty answer, which is not that of a tile
 * without points.
 *
 * <p>Of a tile with more than {@link #MOST_ROWS} rows none are read.
 */
public final class GivenPoints {
    /** More than a tile of zoom 12 holds of any city: Karachi's densest 70 square kilometres have about 300,000 households. */
    public static final int MOST_ROWS = 400_000;

    private static final String COUNT = SqlFile.read(GivenPoints.class, "points_count.sql");
    private static final String IN_SQUARES = SqlFile.read(GivenPoints.class, "points_in_squares.sql");
    private static final String POINTS = SqlFile.read(GivenPoints.class, "points.sql");
    private static final String POINTS_OF_WIDE_TILE = SqlFile.read(GivenPoints.class, "points_of_wide_tile.sql");
    private static final String BINS = SqlFile.read(GivenPoints.class, "bins.sql");

    /** Bits of a cell below the squares that are counted for tiles of zoom 11, which lie six zooms below those. */
    private static final int SQUARE_BITS = 2 * (CellRange.POINT_ZOOM - 11 - CellRange.BIN_ZOOMS);

    /** Cells of a tile of zoom 12, in which ids are kept in their order, and of zoom 13. */
    private static final long CELLS_OF_WIDEST = 1L << (2 * (CellRange.POINT_ZOOM - 12));

    private static final long CELLS_OF_WIDE = CELLS_OF_WIDEST / 4;

    private static final String UNDEFINED_TABLE = "42P01";

    private final DataSource database;

    /** @param database the REL pool */
    public GivenPoints(DataSource database) {
        this.database = database;
    }

    /**
     * What is asked of a tile.
     *
     * @param cells of the tile, at {@link CellRange#POINT_ZOOM}
     * @param areas ids of the areas that rows may name; null for all of the agreement
     * @param dimensions of the agreement, in the order in which values are wanted; without that of the household's size, which is
     *     no value but a number that every point has (reading A24)
     * @param most points wanted
     */
    public record Wanted(CellRange cells, @Nullable Set<Integer> areas, List<Dimension> dimensions, int most) {
        public Wanted {
            areas = areas == null ? null : Set.copyOf(areas);
            dimensions = dimensions.stream()
                    .filter(dimension -> !dimension.code().equals(Dimension.HOUSEHOLD_SIZE))
                    .toList();
        }
    }

    /** The points of a tile by their random id, at most as many as are wanted; empty when the agreement has no snapshot. */
    public Optional<PointSample> points(int agreement, Wanted wanted) {
        return unlessDropped(connection -> {
            Array areas = wanted.areas() == null
                    ? null
                    : connection.createArrayOf("int4", wanted.areas().toArray());
            long all = count(connection, agreement, wanted, areas);
            return new PointSample(all, all > MOST_ROWS ? List.of() : read(connection, agreement, wanted, areas));
        });
    }

    /**
     * The squares of a tile that have points; empty when the agreement has no snapshot.
     *
     * @param zoom of the tile
     * @param cells of the tile, {@link CellRange#BIN_ZOOMS} below
     */
    public Optional<List<GivenBin>> bins(int agreement, int zoom, CellRange cells) {
        return unlessDropped(connection -> {
            List<GivenBin> bins = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(SnapshotName.in(BINS, agreement))) {
                statement.setInt(1, zoom);
                statement.setLong(2, cells.from());
                statement.setLong(3, cells.until());
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        long cell = row.getLong("cell");
                        bins.add(new GivenBin(CellRange.column(cell), CellRange.row(cell), row.getInt("households")));
                    }
                }
            }
            return List.copyOf(bins);
        });
    }

    /** Of whole squares when no areas are asked for: they are counted already. */
    private static long count(Connection connection, int agreement, Wanted wanted, @Nullable Array areas)
            throws SQLException {
        CellRange cells = wanted.cells();
        boolean squares = areas == null && isWide(cells);
        try (PreparedStatement statement =
                connection.prepareStatement(SnapshotName.in(squares ? IN_SQUARES : COUNT, agreement))) {
            if (squares) {
                statement.setLong(1, cells.from() >> SQUARE_BITS);
                statement.setLong(2, cells.until() >> SQUARE_BITS);
            } else {
                within(statement, 1, cells, areas);
                statement.setInt(5, MOST_ROWS + 1);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean isWide(CellRange cells) {
        long size = cells.until() - cells.from();
        return size == CELLS_OF_WIDE || size == CELLS_OF_WIDEST;
    }

    private static List<GivenPoint> read(Connection connection, int agreement, Wanted wanted, @Nullable Array areas)
            throws SQLException {
        List<GivenPoint> points = new ArrayList<>();
        boolean wide = isWide(wanted.cells());
        try (PreparedStatement statement =
                connection.prepareStatement(SnapshotName.in(wide ? POINTS_OF_WIDE_TILE : POINTS, agreement)
                        .replace("{columns}", columns(wanted.dimensions())))) {
            int next = 1;
            if (wide) {
                statement.setLong(next++, wanted.cells().from());
            }
            next = within(statement, next, wanted.cells(), areas);
            statement.setInt(next, wanted.most());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    points.add(point(row, wanted.dimensions()));
                }
            }
        }
        return points;
    }

    /** Binds range and areas from a parameter on; returns the next one. */
    private static int within(PreparedStatement statement, int first, CellRange cells, @Nullable Array areas)
            throws SQLException {
        statement.setLong(first, cells.from());
        statement.setLong(first + 1, cells.until());
        statement.setArray(first + 2, areas);
        statement.setArray(first + 3, areas);
        return first + 4;
    }

    /** Names from the codebook, which has lower-case letters, digits and underscores alone. */
    private static String columns(List<Dimension> dimensions) {
        StringBuilder columns = new StringBuilder();
        dimensions.forEach(dimension -> columns.append(", household.").append(CellText.column(dimension)));
        return columns.toString();
    }

    private static GivenPoint point(ResultSet row, List<Dimension> dimensions) throws SQLException {
        List<@Nullable String> values = new ArrayList<>();
        for (Dimension dimension : dimensions) {
            values.add(row.getString(CellText.column(dimension)));
        }
        return new GivenPoint(
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getString("area"),
                row.getInt("household_size"),
                values);
    }

    private interface Reading<T> {
        T in(Connection connection) throws SQLException;
    }

    private <T> Optional<T> unlessDropped(Reading<T> reading) {
        try (Connection connection = database.getConnection()) {
            return Optional.of(reading.in(connection));
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                return Optional.empty();
            }
            throw new RegistryUnavailable("reading the points of an agreement", e);
        }
    }
}
