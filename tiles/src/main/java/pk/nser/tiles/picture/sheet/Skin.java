package pk.nser.tiles.picture.sheet;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import pk.nser.tiles.picture.pen.Line;

/** Colours and lines of a map that do not come from a palette: those of the atlas in its light theme ({@code tokens.css}). */
final class Skin {
    static final Color INK = new Color(0x14232b);
    static final Color SOFT = new Color(0x50616b);
    static final Color RULE = new Color(0xd5dde1);
    static final Color ACCENT = new Color(0x0b5c6b);
    static final Color WARN = new Color(0x8a3b00);
    static final Color WARN_GROUND = new Color(0xfff3e2);
    static final Color SELECTED = new Color(0xc2185b);
    static final Color HALO = new Color(255, 255, 255, 225);
    static final Color NEUTRAL = new Color(0xd3dbdf);
    static final Color HATCH_GROUND = new Color(0xf3f1ee);
    static final Color HATCH_LINE = new Color(0xa39c93);
    static final Color DOT_GROUND = Color.WHITE;
    static final Color DOT_LINE = new Color(0x8d979d);
    static final Color PROVINCE = new Color(0x33444d);
    private static final Color BORDER = new Color(0x1c2a31);
    private static final Color COAST = new Color(0x6a8793);

    /** Between pale areas. */
    static final Line EDGE = Line.of(new Color(48, 66, 76, 107), 0.45);

    /** Between dark areas. */
    static final Line EDGE_LIGHT = Line.of(new Color(255, 255, 255, 153), 0.45);

    /** Around areas without a value. */
    static final Line FIRM = Line.of(new Color(0x5d6b74), 0.6);

    /** Around areas beneath. */
    static final Line FAINT = Line.of(new Color(0xb9c3c9), 0.4);

    /** By class of a border line; an unknown one is drawn like a province's edge. */
    private static final Map<String, Line> BORDERS = Map.of(
            "international", Line.of(BORDER, 1.15),
            "line-of-control", dashed(BORDER, 1.15, 3.6, 2.8),
            "line_of_control", dashed(BORDER, 1.15, 3.6, 2.8),
            "disputed", dashed(BORDER, 0.95, 1.5, 2.2),
            "coastline", Line.of(COAST, 0.7),
            "province", Line.of(PROVINCE, 0.75),
            "division", Line.of(PROVINCE, 0.5),
            "district", Line.of(PROVINCE, 0.45));

    private static final Line PLAIN = Line.of(PROVINCE, 0.65);

    private Skin() {}

    static Line border(String styleClass) {
        return BORDERS.getOrDefault(styleClass, PLAIN);
    }

    private static Line dashed(Color colour, double width, double stroke, double gap) {
        return new Line(colour, width, List.of(stroke, gap), false);
    }
}
