package pk.nser.db.geofile.record;

/**
 * Where a row lies.
 *
 * @param longitude degrees, WGS 84; {@code latitude} likewise
 * @param x easting or longitude in the system of the file; {@code y} likewise
 */
public record Place(double longitude, double latitude, double x, double y) {}
