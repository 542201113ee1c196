package pk.nser.db.grant.ceiling;

import java.util.Optional;

/** The forms in which something is given (protocol 4.1.6; form field 9). */
public enum Format {
    /** A table as a file. */
    CSV,
    /** A file with geometry in a binary form: GeoPackage, FlatGeobuf, GeoParquet, Shapefile. */
    GPKG,
    /** A file with geometry as text. */
    GEOJSON,
    /** A map to look at: tiles, and the numbers that the atlas draws into them. */
    WEB_MAP,
    /** A page or a service that answers at once. */
    API,
    /** Paper and pictures. */
    PRINT;

    /** How it is stored and told, for example {@code web_map}. */
    public String code() {
        return Codes.of(this);
    }

    /** The one with this code. */
    public static Optional<Format> ofCode(String code) {
        return Codes.find(values(), code);
    }
}
