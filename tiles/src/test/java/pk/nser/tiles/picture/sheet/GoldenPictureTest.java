package pk.nser.tiles.picture.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pk.nser.tiles.picture.Language;
import pk.nser.tiles.picture.pen.Paper;

/**
 * Pictures as they were when somebody looked at them; {@code -Dbless} writes them anew. Dots are compared three by three and may
 * differ a little, since another Java rounds letters otherwise; the SVG, where each step is told, stands for the layout to the hundredth of a point.
 */
class GoldenPictureTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/picture");
    private static final double MOST_SQUARES_CHANGED = 0.002;

    /** Two programs round the rims of lines and letters differently: half a percent was measured. */
    private static final double BETWEEN_RENDERERS = 0.01;

    @ParameterizedTest
    @EnumSource(Language.class)
    void svgIsAsItWas(Language language) throws IOException {
        byte[] svg = Sheet.draw(MadePicture.of(language), PictureFormat.SVG, Paper.A4);
        assertThat(new String(svg, StandardCharsets.UTF_8))
                .as("look at it, then run with -Dbless")
                .isEqualTo(new String(golden("map-" + language.code() + ".svg", svg), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pngIsAsItWas(Language language) throws IOException {
        byte[] png = Sheet.draw(MadePicture.of(language), PictureFormat.PNG, Paper.A4);
        BufferedImage now = image(png);
        assertThat(now.getWidth()).isEqualTo(2339);
        assertThat(now.getHeight()).isEqualTo(1654);
        BufferedImage small = Squares.of(now);
        BufferedImage then = image(golden("map-" + language.code() + ".png", Squares.png(small)));
        assertThat(Squares.changed(small, then))
                .as("look at it, then run with -Dbless")
                .isLessThan(MOST_SQUARES_CHANGED);
    }

    /** The three formats show the same: a PDF made into dots is the PNG. */
    @ParameterizedTest
    @CsvSource({"EN, A4, 841.9, 595.3", "UR, A3, 1190.6, 841.9"})
    void pdfLooksLikeThePng(Language language, Paper paper, float width, float height) throws IOException {
        byte[] pdf = Sheet.draw(MadePicture.of(language), PictureFormat.PDF, paper);
        BufferedImage png = image(Sheet.draw(MadePicture.of(language), PictureFormat.PNG, paper));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo(width, within(0.1f));
            assertThat(document.getPage(0).getMediaBox().getHeight()).isCloseTo(height, within(0.1f));
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(document.getDocumentInformation().getTitle())
                    .startsWith(MadePicture.of(language).title());
            assertThat(told(document))
                    .contains(MadePicture.of(language).legend().texts());
            BufferedImage drawn = new PDFRenderer(document).renderImageWithDPI(0, 200);
            assertThat(Squares.changed(Squares.of(drawn), Squares.of(png))).isLessThan(BETWEEN_RENDERERS);
        }
    }

    /** The same map, the same bytes: nothing of the day it was drawn on. */
    @ParameterizedTest
    @EnumSource(PictureFormat.class)
    void drawnTwiceItIsTheSame(PictureFormat format) {
        byte[] first = Sheet.draw(MadePicture.of(Language.EN), format, Paper.A4);
        assertThat(Sheet.draw(MadePicture.of(Language.EN), format, Paper.A4)).isEqualTo(first);
    }

    /** What a reader of the screen says of the page. */
    private static String told(PDDocument document) {
        Object figure =
                document.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
        return String.valueOf(((PDStructureElement) figure).getAlternateDescription());
    }

    private static Offset<Float> within(float points) {
        return Offset.offset(points);
    }

    private static byte[] golden(String name, byte[] bytes) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (System.getProperty("bless") != null) {
            Files.createDirectories(GOLDEN);
            Files.write(file, bytes);
        }
        return Files.readAllBytes(file);
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
