package pk.nser.tiles.encode;

import java.util.Locale;

/** A tile would pass {@link TileEncoder#MAX_BYTES}. It is refused whole: a tile with areas left out would be a lie. */
public final class TileTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TileTooLarge(int bytes) {
        super(String.format(
                Locale.ROOT,
                "This tile would take %,d bytes and %,d are the most: ask for fewer dimensions or a closer zoom.",
                bytes,
                TileEncoder.MAX_BYTES));
    }
}
