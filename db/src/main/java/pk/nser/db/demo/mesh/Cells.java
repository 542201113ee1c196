package pk.nser.db.demo.mesh;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Cells numbered from 0, each round one site, that cover their ground once and share their edges to the last vertex. */
public interface Cells {
    /** How many there are. */
    int size();

    /** The place round which the cell lies, inside it. */
    Coordinate site(int cell);

    /** Cells that share an edge with this one. */
    List<Integer> neighbours(int cell);

    /** Its shape; the same vertices on both sides of every shared edge. */
    Geometry shape(int cell);
}
