package pk.nser.tiles.picture;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The palettes of the maps, read once from the file that the atlas draws from as well ({@code palettes.json}). */
public final class Palettes {
    private static final String RESOURCE = "palettes.json";
    private static final Table TABLE = read();

    private Palettes() {}

    private record Table(String standard, List<Palette> palettes) {}

    /** What is kept of a palette here; the rest is the atlas's. */
    private record Palette(String code, Map<String, List<String>> classes) {}

    /** The code of the palette that is used where nobody chose another. */
    public static String standard() {
        return TABLE.standard;
    }

    /** The codes of all palettes, in the order in which they are offered. */
    public static List<String> codes() {
        return TABLE.palettes.stream().map(Palette::code).toList();
    }

    /**
     * The colours of a palette for a number of classes as {@code #rrggbb}, of the lowest class first.
     *
     * @throws IllegalArgumentException when there is no such palette, or it has not so many classes
     */
    public static List<String> codesOf(String code, int classes) {
        List<String> colours = TABLE.palettes.stream()
                .filter(palette -> palette.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no palette " + code))
                .classes
                .get(Integer.toString(classes));
        if (colours == null) {
            throw new IllegalArgumentException("palette " + code + " has no colours for " + classes + " classes");
        }
        return List.copyOf(colours);
    }

    /**
     * The colours of so many classes, lowest first; one or two classes borrow from three.
     *
     * @throws IllegalArgumentException when there is no such palette, or it has not so many classes
     */
    public static List<Color> colours(String code, int classes) {
        List<String> colours =
                switch (classes) {
                    case 1 -> codesOf(code, 3).subList(1, 2);
                    case 2 -> List.of(codesOf(code, 3).get(0), codesOf(code, 3).get(2));
                    default -> codesOf(code, classes);
                };
        return colours.stream().map(Color::decode).toList();
    }

    /** True when a colour is nearer to black than to white, as eyes see it. */
    public static boolean isDark(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() < 118;
    }

    private static Table read() {
        try (InputStream in = Palettes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the build");
            }
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
