package pk.nser.tiles.picture.pen;

import java.util.Locale;
import java.util.Optional;

/**
 * A sheet of paper on its long side (ISO 216). Everything is laid out on {@link #WIDTH} by {@link #HEIGHT} points of a
 * 72nd of an inch, the size of A4; A3 has the same sides and is drawn larger.
 */
public enum Paper {
    A4(297, 210),
    A3(420, 297);

    /** Width of the layout in points. */
    public static final double WIDTH = 841.89;

    /** Height of the layout in points. */
    public static final double HEIGHT = 595.28;

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final int widthMillimetres;
    private final int heightMillimetres;

    Paper(int widthMillimetres, int heightMillimetres) {
        this.widthMillimetres = widthMillimetres;
        this.heightMillimetres = heightMillimetres;
    }

    /** The name used in addresses: {@code a4}, {@code a3}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The paper of a code, exactly; empty when there is none. */
    public static Optional<Paper> ofCode(String code) {
        for (Paper paper : values()) {
            if (paper.code().equals(code)) {
                return Optional.of(paper);
            }
        }
        return Optional.empty();
    }

    int widthMillimetres() {
        return widthMillimetres;
    }

    int heightMillimetres() {
        return heightMillimetres;
    }

    /** Width in points. */
    double width() {
        return widthMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** Height in points. */
    double height() {
        return heightMillimetres * POINTS_PER_MILLIMETRE;
    }

    /** How many points of this paper one of the layout takes. */
    double scale() {
        return width() / WIDTH;
    }
}
