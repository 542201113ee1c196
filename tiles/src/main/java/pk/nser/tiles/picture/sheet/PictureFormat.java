package pk.nser.tiles.picture.sheet;

import java.util.Locale;
import pk.nser.tiles.picture.Picture;
import pk.nser.tiles.picture.pen.DotPen;
import pk.nser.tiles.picture.pen.Paper;
import pk.nser.tiles.picture.pen.PdfPen;
import pk.nser.tiles.picture.pen.Pen;
import pk.nser.tiles.picture.pen.SvgPen;

/** The kinds of file that a picture is given as. */
public enum PictureFormat {
    PNG("image/png"),
    SVG("image/svg+xml"),
    PDF("application/pdf");

    private final String mediaType;

    PictureFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How such a file's name ends. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when a file of this kind is compressed already. */
    public boolean isPacked() {
        return this != SVG;
    }

    Pen pen(Picture picture, Paper paper) {
        String language = picture.words().language().code();
        return switch (this) {
            case PNG -> new DotPen(paper);
            case SVG -> new SvgPen(paper, language, picture.title(), Sheet.description(picture));
            case PDF -> new PdfPen(paper, language, picture.title() + " · " + picture.subtitle());
        };
    }
}
