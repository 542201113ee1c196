package pk.nser.db.delivery;

import java.util.Set;

/**
 * What a file of anonymised unit data shall hold.
 *
 * @param line release line whose published base is given
 * @param areasVersion of the line
 * @param areas ids of shown areas, tehsils or coarser, each with everything below it
 * @param tehsils true when the agreement says that rows may name tehsils
 * @param bands poverty bands as stored: of whose households
 * @param dimensions codes of the granted dimensions
 */
public record UnitOrder(
        String line,
        String areasVersion,
        Set<Integer> areas,
        boolean tehsils,
        Set<Integer> bands,
        Set<String> dimensions) {
    public UnitOrder {
        areas = Set.copyOf(areas);
        bands = Set.copyOf(bands);
        dimensions = Set.copyOf(dimensions);
    }
}
