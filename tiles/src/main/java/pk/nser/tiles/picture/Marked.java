package pk.nser.tiles.picture;

import org.locationtech.jts.geom.Geometry;

/**
 * The area that was chosen.
 *
 * @param value its number in words
 */
public record Marked(String name, String value, Geometry shape) {}
