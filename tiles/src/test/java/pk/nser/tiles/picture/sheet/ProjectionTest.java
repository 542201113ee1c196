package pk.nser.tiles.picture.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.area.Outlines.Outline;
import pk.nser.tiles.picture.Frame;
import pk.nser.tiles.pyramid.WigglyCoverage;

class ProjectionTest {
    private static final Rectangle2D BOX = new Rectangle2D.Double(30, 80, 560, 420);

    @Test
    void theFrameLiesInTheMiddleOfTheBox() {
        Projection projection = new Projection(new Frame(60, 20, 70, 30, true), BOX);
        assertThat(projection.place(65, 25.15).getX()).isCloseTo(310, org.assertj.core.data.Offset.offset(0.01));
        assertThat(projection.place(60, 30).getY()).isCloseTo(80, org.assertj.core.data.Offset.offset(0.01));
        assertThat(projection.place(60, 20).getY()).isCloseTo(500, org.assertj.core.data.Offset.offset(0.01));
    }

    /** Every side of the drawn areas is drawn by two of them, or lies on the rim: no gap, no overlap. */
    @Test
    void neighboursKeepTheirSharedEdges() {
        List<Outline> cells = WigglyCoverage.cells(64, 25, 0.4, 8, 8, 5);
        Outline whole = WigglyCoverage.blocks(cells, 8, 8).get(0);
        Envelope box = whole.shape().getEnvelopeInternal();
        Projection projection =
                new Projection(new Frame(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), true), BOX);
        Map<String, Integer> sides = new HashMap<>();
        cells.forEach(cell -> sides(projection, cell).forEach(side -> sides.merge(side, 1, Integer::sum)));
        List<String> rim = sides(projection, whole);
        assertThat(sides.values()).allMatch(times -> times <= 2);
        sides.forEach((side, times) ->
                assertThat(times == 2 || rim.contains(side)).as(side).isTrue());
    }

    @Test
    void whatLiesOutsideIsMissed() {
        Projection projection = new Projection(new Frame(60, 20, 61, 21, false), BOX);
        List<Outline> far = WigglyCoverage.cells(70, 30, 1, 1, 1, 2);
        assertThat(projection.misses(far.get(0).shape())).isTrue();
        List<Outline> near = WigglyCoverage.cells(60.5, 20.5, 1, 1, 1, 2);
        assertThat(projection.misses(near.get(0).shape())).isFalse();
    }

    private static List<String> sides(Projection projection, Outline area) {
        List<String> sides = new ArrayList<>();
        double[] at = new double[6];
        String start = "";
        String last = "";
        for (PathIterator steps = projection.place(area.shape()).getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(at);
            String here = kind == PathIterator.SEG_CLOSE ? start : at[0] + "/" + at[1];
            if (kind == PathIterator.SEG_MOVETO) {
                start = here;
            } else if (!here.equals(last)) {
                sides.add(here.compareTo(last) < 0 ? here + " " + last : last + " " + here);
            }
            last = here;
        }
        return sides;
    }
}
