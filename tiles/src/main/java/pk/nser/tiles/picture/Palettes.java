package pk.nser.tiles.picture;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import pk.nser.db.dimension.Label;
import pk.nser.db.resource.JsonFile;

/**
 * The palettes of the maps, read once from the file that the atlas draws from as well ({@code palettes.json}). Colours
 * are {@code #rrggbb}, of the lowest class first.
 */
public final class Palettes {
    private static final String RESOURCE = "palettes.json";
    private static final Table TABLE = JsonFile.read(Palettes.class, RESOURCE, Table.class);

    private Palettes() {}

    private record Table(
            String about, String standard, List<Palette> palettes, Palette diverging, Bivariate bivariate) {}

    private record Palette(String code, Label label, Map<String, List<String>> classes) {}

    private record Bivariate(String code, List<String> colours) {}

    /** The code of the palette that is used where nobody chose another. */
    public static String standard() {
        return TABLE.standard;
    }

    /** The codes of all palettes, in the order in which they are offered. */
    public static List<String> codes() {
        return TABLE.palettes.stream().map(Palette::code).toList();
    }

    /**
     * The colours of a palette for a number of classes.
     *
     * @throws IllegalArgumentException when there is no such palette, or it has not so many classes
     */
    public static List<String> colours(String code, int classes) {
        return colours(
                TABLE.palettes.stream()
                        .filter(palette -> palette.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no palette " + code)),
                classes);
    }

    /**
     * The colours of classes around a middle: those below it first, neutral where it is.
     *
     * @throws IllegalArgumentException when there are no colours for so many classes
     */
    public static List<String> diverging(int classes) {
        return colours(TABLE.diverging, classes);
    }

    /**
     * The colours of a palette as paper takes them; one or two classes borrow from three.
     *
     * @throws IllegalArgumentException when there is no such palette, or it has not so many classes
     */
    public static List<Color> ink(String code, int classes) {
        List<String> colours = switch (classes) {
            case 1 -> colours(code, 3).subList(1, 2);
            case 2 -> List.of(colours(code, 3).get(0), colours(code, 3).get(2));
            default -> colours(code, classes);
        };
        return decoded(colours);
    }

    /**
     * The colours of classes around a middle as paper takes them.
     *
     * @throws IllegalArgumentException when there are no colours for so many classes
     */
    public static List<Color> divergingInk(int classes) {
        return decoded(diverging(classes));
    }

    private static List<Color> decoded(List<String> colours) {
        return colours.stream().map(Color::decode).toList();
    }

    /** True when a colour is nearer to black than to white, as eyes see it. */
    public static boolean isDark(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() < 118;
    }

    private static List<String> colours(Palette palette, int classes) {
        List<String> colours = palette.classes.get(Integer.toString(classes));
        if (colours == null) {
            throw new IllegalArgumentException(
                    "palette " + palette.code + " has no colours for " + classes + " classes");
        }
        return List.copyOf(colours);
    }
}
