package pk.nser.db.delivery;

import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.household.BandCutOffs;

/**
 * What a file of geo-tagged households shall hold.
 *
 * @param line release line whose published base is given
 * @param areasVersion of the line
 * @param areas ids of shown areas, union councils or coarser, each with everything below it
 * @param named level of the area that a row names, union council or coarser
 * @param bands poverty bands as stored: of whose households
 * @param dimensions codes of the granted dimensions
 */
public record GeoTagOrder(
        String line,
        String areasVersion,
        Set<Integer> areas,
        AreaLevel named,
        Set<Integer> bands,
        Set<String> dimensions) {
    public GeoTagOrder {
        areas = Set.copyOf(areas);
        bands = Set.copyOf(bands);
        dimensions = Set.copyOf(dimensions);
        if (named.isFinerThan(AreaLevel.UNION_COUNCIL)) {
            throw new IllegalArgumentException("geo-tagged rows name no village");
        }
    }

    /** True when the rows alone tell something of the poverty band: not of all bands are they given. */
    boolean choosesBands() {
        return !bands.containsAll(BandCutOffs.all());
    }
}
