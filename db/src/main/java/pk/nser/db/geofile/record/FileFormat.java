package pk.nser.db.geofile.record;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The formats in which files of records are written, and what each can and cannot do. */
public enum FileFormat {
    CSV(
            "csv",
            "text/csv; charset=utf-8",
            Ability.RECORDS_TOO,
            "A text that a spreadsheet could take for a formula has an apostrophe in front. An empty field is a value that"
                    + " was not collected; \"\" in quotes is a text that is empty. A file that was cut cannot be told from a whole"
                    + " one without the manifest."),
    CSV_GZ(
            "csv.gz",
            "application/gzip",
            Ability.RECORDS_TOO,
            "As CSV, but a file that was cut is told by gzip itself."),
    GEOPACKAGE("gpkg", "application/geopackage+sqlite3", Ability.ANY_SYSTEM, ""),
    FLATGEOBUF(
            "fgb",
            "application/flatgeobuf",
            Ability.ANY_SYSTEM,
            "Rows stand in the order of their places, for the index. A day is a date with time in it."),
    GEOPARQUET("parquet", "application/vnd.apache.parquet", Ability.RECORDS_TOO, "Compressed with ZSTD."),
    GEOJSON(
            "geojson",
            "application/geo+json",
            Ability.WGS84_ONLY,
            "Longitude, latitude (WGS 84) only, to seven decimals. Days are texts."),
    GEOJSON_LINES(
            "geojsonl",
            "application/x-ndjson",
            Ability.WGS84_ONLY,
            "One GeoJSON feature a line. Longitude, latitude (WGS 84) only, to seven decimals. Days are texts. A file that"
                    + " was cut between two lines cannot be told from a whole one without the manifest."),
    SHAPEFILE(
            "shp.zip",
            "application/zip",
            Ability.ANY_SYSTEM,
            "Names of columns are cut to ten characters. A text has at most 254 bytes in UTF-8. The table and the points have"
                    + " at most 2 GB each. dBASE knows no missing value: a value that was not collected is blank, which some"
                    + " programs show as 0, so the column NULLS has a character for each column in order, 1 where there is"
                    + " no value. An empty text cannot be told from a missing one but by that column.");

    private enum Ability {
        RECORDS_TOO,
        ANY_SYSTEM,
        WGS84_ONLY
    }

    private final String code;
    private final String mediaType;
    private final Ability ability;
    private final String limits;

    FileFormat(String code, String mediaType, Ability ability, String limits) {
        this.code = code;
        this.mediaType = mediaType;
        this.ability = ability;
        this.limits = limits;
    }

    /**
     * The format of a code.
     *
     * @throws IllegalArgumentException naming those that there are
     */
    public static FileFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format '" + code + "' is not written; there are "
                        + Arrays.stream(values()).map(FileFormat::code).collect(Collectors.joining(", "))));
    }

    /** What it is called by in requests: the suffix without its dot. */
    public String code() {
        return code;
    }

    /** The ending of a file's name, with the dot. */
    public String suffix() {
        return "." + code;
    }

    /** As in a Content-Type header. */
    public String mediaType() {
        return mediaType;
    }

    /** True when it takes rows that have no place. */
    public boolean recordsWithoutPlaces() {
        return ability == Ability.RECORDS_TOO;
    }

    /** True when it takes places in any system, false for longitude, latitude alone. */
    public boolean anySystem() {
        return ability != Ability.WGS84_ONLY;
    }

    /** What it cannot do, for the manifest and the reader; may be empty. */
    public String limits() {
        return limits;
    }
}
