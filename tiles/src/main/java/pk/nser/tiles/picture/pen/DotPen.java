package pk.nser.tiles.picture.pen;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG at {@value #DOTS_PER_INCH} dots an inch: 2339 x 1654 of A4, 3307 x 2339 of A3, of which one takes 31 MB. */
public final class DotPen implements Pen {
    static final int DOTS_PER_INCH = 200;

    private static final String METADATA = "javax_imageio_png_1.0";
    private static final double INCHES_PER_METRE = 1 / 0.0254;

    private final BufferedImage image;
    private final Graphics2D graphics;

    public DotPen(Paper paper) {
        int width = (int) Math.round(paper.width() * DOTS_PER_INCH / 72);
        int height = (int) Math.round(paper.height() * DOTS_PER_INCH / 72);
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(width / Paper.WIDTH, height / Paper.HEIGHT);
    }

    @Override
    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    @Override
    public void stroke(Shape shape, Line line) {
        float[] dash = line.dashLengths();
        graphics.setColor(line.colour());
        graphics.setStroke(new BasicStroke(
                (float) line.width(),
                line.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                dash.length == 0 ? null : dash,
                0));
        graphics.draw(shape);
    }

    @Override
    public void within(Shape clip, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(clip);
        drawing.run();
        graphics.setClip(before);
    }

    @Override
    public byte[] finish() {
        graphics.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), settings);
            writeDensity(metadata);
            writer.setOutput(out);
            writer.write(metadata, new IIOImage(image, null, metadata), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture could not be written into memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Programs that print know by it how large the sheet is (chunk pHYs, dots a metre). */
    private static void writeDensity(IIOMetadata metadata) throws IOException {
        String dots = Long.toString(Math.round(DOTS_PER_INCH * INCHES_PER_METRE));
        IIOMetadataNode density = new IIOMetadataNode("pHYs");
        density.setAttribute("pixelsPerUnitXAxis", dots);
        density.setAttribute("pixelsPerUnitYAxis", dots);
        density.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(METADATA);
        root.appendChild(density);
        metadata.mergeTree(METADATA, root);
    }
}
