package pk.nser.db.geofile.projection;

/** Brings one point from a source system to longitude, latitude in degrees, in place. Not thread-safe. */
@FunctionalInterface
interface PointTransform {
    /**
     * Transforms the point.
     *
     * @param point easting, northing or longitude, latitude on entry; longitude, latitude in degrees on return
     * @throws IllegalArgumentException when the point lies outside the domain of the projection
     */
    void apply(double[] point);
}
