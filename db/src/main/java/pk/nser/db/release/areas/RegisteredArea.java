package pk.nser.db.release.areas;

import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * One area of the registry as it was imported.
 *
 * @param parentId id of the area above, 0 for a country
 * @param longitude degrees, of the label point
 * @param latitude degrees, of the label point
 * @param notCollected topics marked as missing on this very area; they hold for everything below it (R41)
 * @param households households that stand in this very area
 */
public record RegisteredArea(
        int id,
        AreaLevel level,
        String code,
        int parentId,
        String nameEn,
        String nameUr,
        double longitude,
        double latitude,
        Bounds bounds,
        Set<String> notCollected,
        int households) {
    public RegisteredArea {
        notCollected = Set.copyOf(notCollected);
    }
}
