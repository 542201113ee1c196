package pk.nser.tiles.encode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.tiles.layer.Attribute;

/**
 * Writes vector tiles (MVT 2.1) by splicing kept geometry with names and released figures. Areas that the asker may not
 * see are left out before anything is written, so nothing of them is in the bytes; areas without a name are unknown and
 * left out as well.
 *
 * <p>No tile is bigger than {@link #MAX_BYTES}: the pyramid is built so that one dimension fits; a tile with more of
 * them that would be bigger is refused whole, never written in part.
 */
public final class TileEncoder {
    /** The most that a tile may take before compression (issue 2, point 9). */
    public static final int MAX_BYTES = 500_000;

    /** Everybody's areas. */
    public static final IntPredicate ALL = areaId -> true;

    private TileEncoder() {}

    /** A tile would pass {@link #MAX_BYTES}. It is refused whole: a tile with areas left out would be a lie. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLarge(int bytes) {
            super(String.format(
                    Locale.ROOT,
                    "This tile would take %,d bytes and %,d are the most: ask for fewer dimensions or a closer zoom.",
                    bytes,
                    MAX_BYTES));
        }
    }

    /**
     * A geometry tile: the layer of the area level with the code and the names in both languages, and the border
     * lines.
     *
     * @param allowed which areas, by id, the asker may see
     * @return empty when nothing is left to draw
     * @throws TooLarge when it would pass {@link #MAX_BYTES}
     */
    public static Optional<byte[]> geometry(
            AreaLevel level, GeometryTile tile, BorderLines lines, AreaNames names, IntPredicate allowed) {
        Columns columns = new Columns(names.withUrdu, List.of());
        ByteWriter border = new ByteWriter(lines.bytes.length + 256);
        borderLayer(lines, border);
        return fitted(level, tile, columns, allowed, border);
    }

    /**
     * A figure tile: the layer of the area level with the code, the English name and the figures of some one-way
     * tables.
     *
     * @param figures each dimension once
     * @param allowed which areas, by id, the asker may see
     * @return empty when nothing is left to draw
     * @throws TooLarge when it would pass {@link #MAX_BYTES}
     */
    public static Optional<byte[]> figures(
            AreaLevel level, GeometryTile tile, AreaNames names, List<FigureColumns> figures, IntPredicate allowed) {
        return fitted(level, tile, new Columns(names.brief, figures), allowed, new ByteWriter(0));
    }

    /** What is written beside the shapes. */
    private record Columns(AttributeRows names, List<FigureColumns> figures) {
        List<String> keys() {
            List<String> keys = new ArrayList<>(names.keys);
            figures.forEach(f -> keys.addAll(f.rows.keys));
            return keys;
        }
    }

    private static Optional<byte[]> fitted(
            AreaLevel level, GeometryTile tile, Columns columns, IntPredicate allowed, ByteWriter more) {
        BitSet entries = new BitSet(tile.areas());
        for (int i = 0; i < tile.ids.length; i++) {
            entries.set(i, allowed.test(tile.ids[i]));
        }
        byte[] bytes = write(level, tile, columns, entries, more);
        if (bytes.length > MAX_BYTES) {
            throw new TooLarge(bytes.length);
        }
        return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    private static byte[] write(AreaLevel level, GeometryTile tile, Columns columns, BitSet entries, ByteWriter more) {
        LayerWriter layer = new LayerWriter(level.code(), columns.keys(), entries.cardinality(), tile.bytes.length * 2);
        for (int i = entries.nextSetBit(0); i >= 0; i = entries.nextSetBit(i + 1)) {
            int id = tile.ids[i];
            @Nullable Value @Nullable [] named = columns.names().of(id);
            if (named == null) {
                continue;
            }
            layer.attributes(0, named);
            int firstKey = columns.names().keys.size();
            for (FigureColumns figures : columns.figures()) {
                @Nullable Value @Nullable [] row = figures.rows.of(id);
                layer.attributes(firstKey, row == null ? figures.notOffered : row);
                firstKey += figures.rows.keys.size();
            }
            layer.feature(id, LayerWriter.POLYGON, tile.bytes, tile.offsets[i], tile.lengths[i]);
        }
        ByteWriter out = new ByteWriter(tile.bytes.length * 2 + more.size());
        if (!layer.isEmpty()) {
            layer.writeTo(out);
        }
        out.append(more);
        return out.toByteArray();
    }

    private static void borderLayer(BorderLines lines, ByteWriter out) {
        if (lines.lines.isEmpty()) {
            return;
        }
        LayerWriter layer = new LayerWriter(
                Attribute.BORDER_LINE_LAYER, List.of(Attribute.STYLE_CLASS), lines.lines.size(), lines.bytes.length);
        int id = 1;
        for (BorderLines.Line line : lines.lines) {
            layer.attributes(0, new Value[] {Value.text(line.styleClass())});
            layer.feature(id++, LayerWriter.LINE_STRING, lines.bytes, line.offset(), line.length());
        }
        layer.writeTo(out);
    }
}
