package pk.nser.tiles.pyramid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import pk.nser.db.area.PyramidWriter;
import pk.nser.tiles.encode.PartsWriter;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.pyramid.cut.GeometryCommands;
import pk.nser.tiles.pyramid.cut.TileCutter;
import pk.nser.tiles.pyramid.cut.TileShape;

/** All tiles of one level at one zoom, drawn from its coverage on all processors. */
final class ZoomTiles {
    /** What an area adds to a tile beside its shape and its words: tags and values of a dimension of 8 categories. */
    private static final int FIGURE_BYTES = 80;

    private final Map<TileCoord, Content> tiles = new LinkedHashMap<>();

    private ZoomTiles() {}

    private static final class Content {
        final PartsWriter parts = new PartsWriter();
        int wordBytes;

        int encodedBytes() {
            return parts.size() + wordBytes + FIGURE_BYTES * parts.parts();
        }
    }

    /** What of an area lies in a tile. */
    private static final class Piece {
        final TileCoord tile;
        final byte[] commands;

        Piece(TileCoord tile, byte[] commands) {
            this.tile = tile;
            this.commands = commands;
        }
    }

    /**
     * Draws a level.
     *
     * @param coverage simplified for this zoom
     * @param wordBytes what the code and names of each area take
     */
    static ZoomTiles draw(LevelCoverage coverage, int zoom, int[] wordBytes) {
        ZoomTiles drawn = new ZoomTiles();
        List<List<Piece>> pieces = IntStream.range(0, coverage.areas())
                .parallel()
                .mapToObj(area -> pieces(coverage, area, zoom))
                .toList();
        for (int area = 0; area < pieces.size(); area++) {
            for (Piece piece : pieces.get(area)) {
                Content content = drawn.tiles.computeIfAbsent(piece.tile, t -> new Content());
                content.parts.area(coverage.id(area), piece.commands);
                content.wordBytes += wordBytes[area];
            }
        }
        return drawn;
    }

    /** How many bytes the biggest tile takes with names and the figures of one dimension, about. */
    int biggestTile() {
        return tiles.values().stream().mapToInt(Content::encodedBytes).max().orElse(0);
    }

    /** Hands on each tile with its geometry as it is kept. */
    void forEach(BiConsumer<TileCoord, byte[]> receiver) {
        tiles.forEach((tile, content) -> receiver.accept(tile, content.parts.toByteArray()));
    }

    /** The tiles as they are kept. */
    List<PyramidWriter.Tile> kept() {
        List<PyramidWriter.Tile> kept = new ArrayList<>(tiles.size());
        tiles.forEach(
                (tile, content) -> kept.add(new PyramidWriter.Tile(tile.x(), tile.y(), content.parts.toByteArray())));
        return kept;
    }

    /** Bytes of all tiles as they are kept. */
    long bytes() {
        return tiles.values().stream().mapToLong(c -> c.parts.size()).sum();
    }

    int tiles() {
        return tiles.size();
    }

    private static List<Piece> pieces(LevelCoverage coverage, int area, int zoom) {
        List<Piece> pieces = new ArrayList<>(4);
        TileCutter<TileShape> cutter = new TileCutter<>(zoom, (tile, piece) -> {
            byte[] commands = GeometryCommands.of(piece.finished(), tile);
            if (commands.length > 0) {
                pieces.add(new Piece(tile, commands));
            }
        });
        cutter.cut(TileShape.of(coverage.shape(area), Math.scalb(1.0, zoom - coverage.zoom())));
        return pieces;
    }
}
