package pk.nser.tiles.picture;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One area on the map.
 *
 * @param shape in degrees, longitude before latitude
 * @param shade its class from 0, the lowest; without meaning when it is blank
 * @param blank why it has no class, or null
 */
public record PictureArea(Geometry shape, int shade, @Nullable Blank blank) {}
