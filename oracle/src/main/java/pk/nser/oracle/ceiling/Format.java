package pk.nser.oracle.ceiling;

/** The forms of delivery. Paper and pictures are PRINT; a page or a service that answers at once is API. */
public enum Format {
    CSV,
    GPKG,
    GEOJSON,
    MVT,
    API,
    PRINT
}
