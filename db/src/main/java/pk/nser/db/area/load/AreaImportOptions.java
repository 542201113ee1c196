package pk.nser.db.area.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How one import is to run.
 *
 * @param replace true to put the set in the place of one of the same id that nothing uses
 * @param system coordinate reference system to believe instead of what the file declares, or null
 * @param toleranceShare up to which share (0 to 1) of an area a gap, an overlap or a part outside its parent is only a
 *     warning
 * @param quarantine GeoJSON file to write the features to whose shape is faulty, as far as it could be read, or null
 */
public record AreaImportOptions(
        boolean replace,
        @Nullable String system,
        double toleranceShare,
        @Nullable Path quarantine) {
    /** Half a percent: layers that were generalised one by one to about 50 m stay below it. */
    public static final double USUAL_TOLERANCE = 0.005;

    /** Nothing replaced, everything as declared, nothing written. */
    public static final AreaImportOptions USUAL = new AreaImportOptions(false, null, USUAL_TOLERANCE, null);

    public AreaImportOptions {
        if (!(toleranceShare >= 0 && toleranceShare <= 1)) {
            throw new IllegalArgumentException("the tolerance is a share from 0 to 1, not " + toleranceShare);
        }
    }

    /** The same, replacing. */
    public AreaImportOptions replacing() {
        return new AreaImportOptions(true, system, toleranceShare, quarantine);
    }
}
