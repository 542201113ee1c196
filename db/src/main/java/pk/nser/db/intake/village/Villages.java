package pk.nser.db.intake.village;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import pk.nser.db.connection.SqlFile;
import pk.nser.db.household.GeoTag;

/**
 * The villages of one boundary set, by code and by place. Outlines are kept packed, 16 bytes a point. Not thread-safe.
 */
public final class Villages {
    /** A household so near to its village's border is in it: outlines and receivers are not more exact. */
    public static final double TOLERANCE_METRES = 50;

    private static final String SWAPPED = "longitude and latitude are swapped: exchange the two";
    private static final String OUTSIDE = "lies outside the country";
    private static final String NOWHERE = "lies in no village, and more than 50 m from the one named";
    private static final int ROWS_PER_FETCH = 500;

    private final Map<String, Village> byCode;
    private final @Nullable Outline country;
    private @Nullable STRtree byPlace;

    private Villages(Map<String, Village> byCode, @Nullable Outline country) {
        this.byCode = byCode;
        this.country = country;
    }

    /**
     * Reads them. The connection must be within a transaction, so that rows come in portions.
     *
     * @throws IllegalArgumentException when there is no such set or it has no villages
     */
    public static Villages read(Connection connection, String boundarySet) throws SQLException {
        WKBReader outlines = new WKBReader(
                new GeometryFactory(new PackedCoordinateSequenceFactory(PackedCoordinateSequenceFactory.DOUBLE)));
        Map<String, Village> byCode = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Villages.class, "villages.sql"))) {
            statement.setFetchSize(ROWS_PER_FETCH);
            statement.setString(1, boundarySet);
            statement.setString(2, boundarySet);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Village village = new Village(
                            rows.getInt("area_id"),
                            rows.getString("code"),
                            !rows.getBoolean("no_geotags"),
                            !rows.getBoolean("no_education"),
                            !rows.getBoolean("no_disability"),
                            outline(outlines, rows));
                    byCode.put(village.code(), village);
                }
            }
        }
        if (byCode.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no boundary set '" + boundarySet + "' with villages: import its areas first");
        }
        return new Villages(byCode, country(connection, boundarySet, outlines));
    }

    /** Villages that are at hand, of a country whose outline is not. */
    public static Villages of(Collection<Village> villages) {
        Map<String, Village> byCode = new HashMap<>();
        villages.forEach(village -> byCode.put(village.code(), village));
        return new Villages(byCode, null);
    }

    private static @Nullable Outline country(Connection connection, String boundarySet, WKBReader outlines)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SqlFile.read(Villages.class, "country.sql"))) {
            statement.setString(1, boundarySet);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? outline(outlines, rows) : null;
            }
        }
    }

    private static Outline outline(WKBReader outlines, ResultSet row) throws SQLException {
        try {
            return new Outline(outlines.read(row.getBytes("outline")));
        } catch (ParseException e) {
            throw new SQLException("an outline in the registry cannot be read", e);
        }
    }

    /** The village with this code, or null. */
    public @Nullable Village withCode(String code) {
        return byCode.get(code);
    }

    /**
     * What is wrong with a household's coordinates, or null when it lies in the village it names.
     *
     * @param longitude degrees, any number
     * @param latitude degrees, any number
     * @param named the village that the household names, or null when that is not known
     */
    public @Nullable String check(double longitude, double latitude, @Nullable Village named) {
        if (!GeoTag.isInCountryBox(longitude, latitude)) {
            return GeoTag.isSwapped(longitude, latitude) ? SWAPPED : OUTSIDE;
        }
        Coordinate point = new Coordinate(longitude, latitude);
        if (named == null || named.outline().contains(point) || named.outline().isNear(point, TOLERANCE_METRES)) {
            return null;
        }
        Village actual = at(point);
        if (actual != null) {
            return "lies in village " + actual.code() + ", not in the one named";
        }
        return country == null || country.contains(point) ? NOWHERE : OUTSIDE;
    }

    private @Nullable Village at(Coordinate point) {
        if (byPlace == null) {
            byPlace = new STRtree();
            for (Village village : byCode.values()) {
                byPlace.insert(village.outline().envelope(), village);
            }
        }
        List<?> candidates = byPlace.query(new Envelope(point));
        for (Object candidate : candidates) {
            if (candidate instanceof Village village && village.outline().contains(point)) {
                return village;
            }
        }
        return null;
    }
}
