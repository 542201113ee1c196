package pk.nser.db.area.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    public ReadArea {
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(nameEn, "nameEn");
        Objects.requireNonNull(nameUr, "nameUr");
    }
}
