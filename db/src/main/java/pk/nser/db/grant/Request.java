package pk.nser.db.grant;

import java.util.Set;
import pk.nser.db.area.AreaLevel;

/**
 * What is asked of a scope: released aggregates of some dimensions at an area level. Areas are never named: they only
 * filter ({@link AllowedAreas}).
 *
 * @param dimensions codes of all dimensions involved; empty for shapes, names and the catalogue
 */
public record Request(AreaLevel areaLevel, Set<String> dimensions) {
    public Request {
        dimensions = Set.copyOf(dimensions);
    }

    /** Shapes and names of a level, without figures. */
    public static Request shapes(AreaLevel areaLevel) {
        return new Request(areaLevel, Set.of());
    }

    /** The list of what there is: needs nothing but a scope that holds. */
    public static Request catalogue() {
        return shapes(AreaLevel.COUNTRY);
    }
}
