package pk.nser.db.statistics;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Label;

/**
 * One area of an areas version as it is shown.
 *
 * @param parentId id of the area above it, or null for the country
 * @param longitude degrees of its label point
 * @param latitude degrees of its label point
 * @param west to {@code north}: bounds in degrees
 * @param merged codes of the small areas it stands for; empty for an area shown as itself
 * @param notCollected topics of R41 missing in the whole of it
 * @param partlyNotCollected topics of R41 missing in a part of it
 */
public record ShownArea(
        int id,
        String code,
        AreaLevel level,
        @Nullable Integer parentId,
        String nameEn,
        String nameUr,
        double longitude,
        double latitude,
        double west,
        double south,
        double east,
        double north,
        List<String> merged,
        Set<String> notCollected,
        Set<String> partlyNotCollected) {
    public ShownArea {
        merged = List.copyOf(merged);
        notCollected = Set.copyOf(notCollected);
        partlyNotCollected = Set.copyOf(partlyNotCollected);
    }

    /** Its name in both languages. */
    public Label name() {
        return new Label(nameEn, nameUr);
    }

    /** West, south, east, north in degrees. */
    public List<Double> bounds() {
        return List.of(west, south, east, north);
    }
}
