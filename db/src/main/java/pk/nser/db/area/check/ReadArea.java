package pk.nser.db.area.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import pk.nser.db.area.AreaLevel;

/**
 * One area as it was read, not yet accepted.
 *
 * @param layer layer of the file
 * @param row feature in its layer, from 1
 * @param parent code of the next coarser area, or null when the file gives none
 * @param shape longitude, latitude in degrees; null when it was set aside, with a finding
 */
public record ReadArea(
        String layer,
        long row,
        AreaLevel level,
        String code,
        @Nullable String parent,
        String nameEn,
        String nameUr,
        @Nullable MultiPolygon shape) {
    private static final double LABEL_PRECISION_SHARE = 0.05;

    public ReadArea {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(nameEn, "nameEn");
        Objects.requireNonNull(nameUr, "nameUr");
    }

    /**
     * Where the area's name stands, always inside it: longitude and latitude of the middle of the largest circle in the
     * largest part, to a twentieth of its size.
     *
     * @throws NullPointerException when the shape was set aside
     */
    public Coordinate labelPoint() {
        MultiPolygon polygons = Objects.requireNonNull(shape, "shape");
        Geometry largest = polygons.getGeometryN(0);
        for (int i = 1; i < polygons.getNumGeometries(); i++) {
            if (polygons.getGeometryN(i).getArea() > largest.getArea()) {
                largest = polygons.getGeometryN(i);
            }
        }
        double precision = Math.sqrt(largest.getArea()) * LABEL_PRECISION_SHARE;
        return MaximumInscribedCircle.getCenter(largest, precision).getCoordinate();
    }
}
