package pk.nser.tiles.picture;

import java.awt.Color;
import java.util.List;
import java.util.Map;

/**
 * What the colours mean.
 *
 * @param title what is measured
 * @param colours one a class, lowest first
 * @param breaks inner breaks, rising: one fewer than colours; a value on a break belongs to the class above
 * @param texts one a class
 * @param counts how many areas are in each class
 * @param blanks how many areas have no colour and why; what does not occur is not there
 * @param values what the areas show, for the drawing of their distribution
 * @param ends the least and the greatest bar's value in words
 * @param method how the classes were made
 */
public record Legend(
        String title,
        List<Color> colours,
        List<Double> breaks,
        List<String> texts,
        List<Integer> counts,
        Map<Blank, Integer> blanks,
        List<Double> values,
        Ends ends,
        String method) {
    /** Words at the two ends of the distribution. */
    public record Ends(String low, String high) {}

    public Legend {
        colours = List.copyOf(colours);
        breaks = List.copyOf(breaks);
        texts = List.copyOf(texts);
        counts = List.copyOf(counts);
        blanks = Map.copyOf(blanks);
        values = List.copyOf(values);
        if (colours.size() != breaks.size() + 1 || texts.size() != colours.size() || counts.size() != colours.size()) {
            throw new IllegalArgumentException(colours.size() + " colours, " + breaks.size() + " breaks, "
                    + texts.size() + " texts and " + counts.size() + " counts do not make classes");
        }
    }

    /** The class of a value. */
    public int shade(double value) {
        return shade(breaks, value);
    }

    /** The class of a value: how many breaks it has reached. */
    public static int shade(List<Double> breaks, double value) {
        int shade = 0;
        while (shade < breaks.size() && value >= breaks.get(shade)) {
            shade++;
        }
        return shade;
    }
}
