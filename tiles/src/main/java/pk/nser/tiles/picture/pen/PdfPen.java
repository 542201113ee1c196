package pk.nser.tiles.picture.pen;

import java.awt.Color;
import java.awt.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;

/**
 * PDF of one page, all vectors. Letters are shapes, so that Nastaliq looks the same everywhere; the document's title and
 * language are told, and in words what the page shows. The same drawing gives the same bytes: no date stands in it.
 */
public final class PdfPen implements Pen {
    private final PDDocument document = new PDDocument();
    private final PDPageContentStream page;
    private final Steps steps = new Steps();
    private final Map<Integer, PDExtendedGraphicsState> opacities = new HashMap<>();

    /**
     * @param language as in BCP 47
     * @param description what the picture says, for those who cannot see it
     */
    public PdfPen(Paper paper, String language, String title, String description) {
        PDPage sheet = new PDPage(new PDRectangle((float) paper.width(), (float) paper.height()));
        document.addPage(sheet);
        document.setDocumentId((long) (title + language + paper).hashCode());
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        try {
            PDPropertyList figure = PdfAlternative.tag(document, sheet, language, description);
            page = new PDPageContentStream(document, sheet);
            page.beginMarkedContent(PdfAlternative.FIGURE, figure);
            float scale = (float) paper.scale();
            page.transform(new Matrix(scale, 0, 0, -scale, 0, (float) paper.height()));
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be begun in memory", e);
        }
    }

    @Override
    public void fill(Shape shape, Color colour) {
        if (PathSteps.isEmpty(shape)) {
            return;
        }
        write(() -> {
            page.setNonStrokingColor(opaque(colour));
            opacity(colour);
            steps.tell(shape);
            if (PathSteps.isEvenOdd(shape)) {
                page.fillEvenOdd();
            } else {
                page.fill();
            }
        });
    }

    @Override
    public void stroke(Shape shape, Line line) {
        if (PathSteps.isEmpty(shape)) {
            return;
        }
        write(() -> {
            page.setStrokingColor(opaque(line.colour()));
            opacity(line.colour());
            page.setLineWidth((float) line.width());
            page.setLineJoinStyle(1);
            page.setLineCapStyle(line.round() ? 1 : 0);
            page.setLineDashPattern(line.dashLengths(), 0);
            steps.tell(shape);
            page.stroke();
        });
    }

    @Override
    public void within(Shape clip, Runnable drawing) {
        write(() -> {
            page.saveGraphicsState();
            steps.tell(clip);
            if (PathSteps.isEvenOdd(clip)) {
                page.clipEvenOdd();
            } else {
                page.clip();
            }
            drawing.run();
            page.restoreGraphicsState();
        });
    }

    @Override
    public byte[] finish() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(() -> {
            page.endMarkedContent();
            page.close();
            document.save(bytes);
            document.close();
        });
        return bytes.toByteArray();
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB() & 0xffffff);
    }

    private void opacity(Color colour) throws IOException {
        page.setGraphicsStateParameters(opacities.computeIfAbsent(colour.getAlpha(), alpha -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            state.setStrokingAlphaConstant(alpha / 255f);
            return state;
        }));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("a page could not be written into memory", e);
        }
    }

    /** Path steps onto the page. */
    private final class Steps extends PathSteps {
        @Override
        void move(double x, double y) {
            write(() -> page.moveTo((float) x, (float) y));
        }

        @Override
        void line(double x, double y) {
            write(() -> page.lineTo((float) x, (float) y));
        }

        @Override
        void curve(double x1, double y1, double x2, double y2, double x, double y) {
            write(() -> page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
        }

        @Override
        void close() {
            write(page::closePath);
        }
    }
}
