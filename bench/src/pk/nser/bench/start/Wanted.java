package pk.nser.bench.start;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.tiles.layer.LevelZooms;

/** What is asked of a server: the first of each kind, and the tiles of all area levels. */
final class Wanted {
    private static final String DIMENSION = "toilet_type";

    /** Of each area level at each zoom; above it a part of them, chosen by a hash of their place. */
    private static final int MOST_TILES = 2_000;

    /** The zooms at which the first tiles are asked for. */
    private static final Map<AreaLevel, Integer> ZOOMS = new LinkedHashMap<>();

    static {
        ZOOMS.put(AreaLevel.PROVINCE, 4);
        ZOOMS.put(AreaLevel.DISTRICT, 5);
        ZOOMS.put(AreaLevel.TEHSIL, 8);
        ZOOMS.put(AreaLevel.UNION_COUNCIL, 10);
        ZOOMS.put(AreaLevel.VILLAGE, 12);
    }

    private final PublishedRelease release;

    Wanted(PublishedRelease release) {
        this.release = release;
    }

    /** By what it is for people: the address of the largest tile of each level, and of documents. */
    Map<String, String> first(Connection connection) throws SQLException {
        Map<String, String> first = new LinkedHashMap<>();
        for (Map.Entry<AreaLevel, Integer> at : ZOOMS.entrySet()) {
            for (String place : places(connection, at.getKey(), at.getValue(), "octet_length(parts) desc", 1)) {
                first.put("tile, " + at.getKey().code() + " z" + at.getValue(), figures(at.getKey(), place));
                if (at.getKey() == AreaLevel.UNION_COUNCIL) {
                    first.put(
                            "geometry tile, " + at.getKey().code() + " z" + at.getValue(),
                            tree(at.getKey()) + "/areas/" + release.areasVersion() + "/tiles/"
                                    + at.getKey().code() + "/" + place + ".mvt");
                }
            }
        }
        first.put(
                "figures, district", "/public/" + release.id() + "/figures/district/household." + DIMENSION + ".json");
        first.put(
                "figures, union_council",
                "/private/" + release.id() + "/figures/union_council/household." + DIMENSION + ".json");
        return first;
    }

    /** Addresses of the figure tiles of all area levels and zooms. */
    List<String> all(Connection connection) throws SQLException {
        List<String> all = new ArrayList<>();
        for (AreaLevel level : AreaLevel.values()) {
            LevelZooms zooms = LevelZooms.of(level);
            for (int zoom = zooms.minZoom(); zoom <= zooms.maxZoom(); zoom++) {
                for (String place : places(connection, level, zoom, "md5(x || '/' || y)", MOST_TILES)) {
                    all.add(figures(level, place));
                }
            }
        }
        return all;
    }

    private String figures(AreaLevel level, String place) {
        return tree(level) + "/" + release.id() + "/tiles/" + level.code() + "/" + DIMENSION + "/" + place + ".mvt";
    }

    private static String tree(AreaLevel level) {
        return level.isFinerThan(AreaLevel.DISTRICT) ? "/private" : "/public";
    }

    private List<String> places(Connection connection, AreaLevel level, int zoom, String order, int most)
            throws SQLException {
        List<String> places = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select x, y from agg.pyramid_z" + zoom
                + " where areas_version = ? and area_level = ? order by " + order + " limit " + most)) {
            statement.setString(1, release.areasVersion());
            statement.setInt(2, level.depth());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    places.add(zoom + "/" + row.getInt(1) + "/" + row.getInt(2));
                }
            }
        }
        return places;
    }
}
