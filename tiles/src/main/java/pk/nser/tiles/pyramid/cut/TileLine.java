package pk.nser.tiles.pyramid.cut;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** The lines of one border class, or their pieces in some tiles, in tile units of one zoom. */
public final class TileLine implements Cuttable<TileLine> {
    private final List<double[]> lines;

    private TileLine(List<double[]> lines) {
        this.lines = lines;
    }

    /** The lines of a LineString or MultiLineString, times a scale, in whole units. */
    public static TileLine of(Geometry shape, double scale) {
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            lines.add(Ring.of(((LineString) shape.getGeometryN(i)).getCoordinateSequence(), scale, false));
        }
        return new TileLine(lines).finished();
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public Envelope bounds() {
        Envelope bounds = new Envelope();
        for (double[] line : lines) {
            for (int i = 0; i < line.length; i += 2) {
                bounds.expandToInclude(line[i], line[i + 1]);
            }
        }
        return bounds;
    }

    @Override
    public TileLine within(HalfPlane half) {
        return new TileLine(
                lines.stream().flatMap(line -> half.line(line).stream()).toList());
    }

    /** In whole units, without lines of a single point. */
    public TileLine finished() {
        return new TileLine(lines.stream()
                .map(Ring::snappedLine)
                .filter(xy -> xy.length > 0)
                .toList());
    }

    List<double[]> lines() {
        return lines;
    }
}
