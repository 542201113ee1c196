package pk.nser.tiles.picture;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The colours of classes, from {@code palettes.json}, which the atlas reads as well. */
public final class Palettes {
    private static final String FILE = "palettes.json";
    private static final Palettes STANDARD = read();

    private final String usual;
    private final List<Palette> palettes;

    /** What is kept of a palette here; the rest is the atlas's. */
    private record Palette(String code, Map<String, List<String>> classes) {}

    private Palettes(String usual, List<Palette> palettes) {
        this.usual = usual;
        this.palettes = palettes;
    }

    /** All palettes of the atlas. */
    public static Palettes standard() {
        return STANDARD;
    }

    /** The palette that is used when none is named. */
    public String usual() {
        return usual;
    }

    /** Codes of the palettes that have colours from lowest to highest. */
    public List<String> codes() {
        return palettes.stream().map(Palette::code).toList();
    }

    /**
     * The colours of so many classes, lowest first; one or two classes borrow from three.
     *
     * @throws IllegalArgumentException when there is no such palette or it has not so many colours
     */
    public List<Color> colours(String code, int classes) {
        Palette palette = palettes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no palette " + code));
        List<String> three = listed(palette, 3);
        List<String> colours = switch (classes) {
            case 1 -> List.of(three.get(1));
            case 2 -> List.of(three.get(0), three.get(2));
            default -> listed(palette, classes);
        };
        return colours.stream().map(Color::decode).toList();
    }

    private static List<String> listed(Palette palette, int classes) {
        List<String> colours = palette.classes().get(Integer.toString(classes));
        if (colours == null) {
            throw new IllegalArgumentException("palette " + palette.code() + " has no " + classes + " classes");
        }
        return colours;
    }

    /** True when a colour is nearer to black than to white, as eyes see it. */
    public static boolean isDark(Color colour) {
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue() < 118;
    }

    private static Palettes read() {
        try (InputStream in = Palettes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the build");
            }
            JsonMapper mapper = JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();
            JsonNode root = mapper.readTree(in);
            return new Palettes(
                    root.path("default").asText(), List.of(mapper.treeToValue(root.get("palettes"), Palette[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
