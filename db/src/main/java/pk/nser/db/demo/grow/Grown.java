package pk.nser.db.demo.grow;

import java.util.List;
import pk.nser.db.area.AreaLevel;

/** A grown geography: areas, parents before children, and border lines. */
public record Grown(List<GrownArea> areas, List<BorderLine> borders) {
    public Grown {
        areas = List.copyOf(areas);
        borders = List.copyOf(borders);
    }

    /** The areas of one level, in order. */
    public List<GrownArea> of(AreaLevel level) {
        return areas.stream().filter(area -> area.level() == level).toList();
    }
}
