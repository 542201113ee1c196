package pk.nser.tiles.picture.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The letters of both scripts in one weight. They stand in the jar (SIL Open Font License, texts beside them), cut down by
 * Fontsource to one script each. Java keeps a copy in its folder of temporary files while it runs, and needs fontconfig
 * and freetype of the system to read any.
 */
final class Letters {
    private static final String FOLDER = "/pk/nser/tiles/picture/";

    /** Read when text is drawn for the first time. */
    static final Letters REGULAR = new Letters("regular");

    static final Letters STRONG = new Letters("semibold");

    private final Font latin;
    private final Font nastaliq;

    private Letters(String weight) {
        this.latin = read("noto-sans-" + weight + ".ttf");
        this.nastaliq = read("noto-nastaliq-urdu-" + weight + ".ttf");
    }

    /** Noto Sans, at one point. */
    Font latin() {
        return latin;
    }

    /** Noto Nastaliq Urdu, at one point: has no Latin letters, ASCII digits or percent sign. */
    Font nastaliq() {
        return nastaliq;
    }

    private static Font read(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read; is the folder of temporary files writable?", e);
        }
    }
}
