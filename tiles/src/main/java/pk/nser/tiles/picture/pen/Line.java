package pk.nser.tiles.picture.pen;

import java.awt.Color;
import java.util.List;

/**
 * How a line is drawn.
 *
 * @param width in points of the layout
 * @param dash lengths of strokes and gaps in points, in turn; empty for a whole line
 * @param round whether its ends and those of its dashes are round: a dash of no length is then a dot
 */
public record Line(Color colour, double width, List<Double> dash, boolean round) {
    public Line {
        dash = List.copyOf(dash);
    }

    /** A whole line with round ends. */
    public static Line of(Color colour, double width) {
        return new Line(colour, width, List.of(), true);
    }

    /** The dash as drawing libraries take it; of no length for a whole line. */
    float[] dashLengths() {
        float[] lengths = new float[dash.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dash.get(i).floatValue();
        }
        return lengths;
    }
}
