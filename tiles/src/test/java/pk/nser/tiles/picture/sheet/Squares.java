package pk.nser.tiles.picture.sheet;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures of which each dot is the mean of a square of {@value #SIDE} by {@value #SIDE}, to be compared with forbearance. */
final class Squares {
    private static final int SIDE = 3;

    /** Least difference of a colour's part, of 255, that counts. */
    private static final int VISIBLE = 28;

    private Squares() {}

    static BufferedImage of(BufferedImage image) {
        int columns = image.getWidth() / SIDE;
        int rows = image.getHeight() / SIDE;
        BufferedImage means = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < rows; row++) {
            int[] band = image.getRGB(0, row * SIDE, columns * SIDE, SIDE, null, 0, columns * SIDE);
            for (int column = 0; column < columns; column++) {
                means.setRGB(column, row, mean(band, column, columns * SIDE));
            }
        }
        return means;
    }

    private static int mean(int[] band, int column, int width) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int dot = band[y * width + column * SIDE + x];
                red += (dot >> 16) & 0xff;
                green += (dot >> 8) & 0xff;
                blue += dot & 0xff;
            }
        }
        int dots = SIDE * SIDE;
        return ((red / dots) << 16) | ((green / dots) << 8) | (blue / dots);
    }

    /** Which part of the dots has visibly another colour; 1 when the sizes differ. */
    static double changed(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int changed = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differ(one.getRGB(x, y), other.getRGB(x, y))) {
                    changed++;
                }
            }
        }
        return (double) changed / (one.getWidth() * one.getHeight());
    }

    private static boolean differ(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > VISIBLE) {
                return true;
            }
        }
        return false;
    }

    static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
