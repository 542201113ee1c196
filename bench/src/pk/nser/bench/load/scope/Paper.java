package pk.nser.bench.load.scope;

import java.util.List;
import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * What an agreement says, or a token made from it.
 *
 * @param areas codes of areas, each with everything below it
 * @param finest nothing finer than this
 * @param dimensions codes
 */
record Paper(List<String> areas, AreaLevel finest, Set<String> dimensions) {
    Paper {
        areas = List.copyOf(areas);
        dimensions = Set.copyOf(dimensions);
    }
}
