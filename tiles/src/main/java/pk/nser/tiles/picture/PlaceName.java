package pk.nser.tiles.picture;

/**
 * A name that may be written on the map.
 *
 * @param longitude degrees of the place where it is written
 * @param latitude degrees of the place where it is written
 * @param west degrees of the western end of what is named
 * @param east degrees of its eastern end
 * @param major whether it is of a province among districts
 */
public record PlaceName(String text, double longitude, double latitude, double west, double east, boolean major) {}
