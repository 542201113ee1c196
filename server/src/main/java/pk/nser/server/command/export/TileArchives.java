package pk.nser.server.command.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.KeptTiles;
import pk.nser.db.progress.Progress;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.http.Json;
import pk.nser.tiles.archive.PmTilesWriter;
import pk.nser.tiles.archive.TileId;
import pk.nser.tiles.archive.TileSizes;
import pk.nser.tiles.grid.TileCoord;
import pk.nser.tiles.layer.LevelZooms;
import pk.nser.tiles.layer.ShapeLayers;

/**
 * Writes the archives of a release: for each level one of shapes, which every dimension and release of the areas version
 * shares and the atlas draws, and one of figures, with every dimension in the attributes of a feature, for a GIS.
 */
final class TileArchives {
    private final PublicAnswers answers;
    private final KeptTiles kept;
    private final Map<AreaLevel, List<KeptTiles.KeptTile>> listed = new EnumMap<>(AreaLevel.class);
    private final PublishedRelease release;
    private final PublicCatalogue catalogue;
    private final ExportFolder folder;
    private final Progress progress;

    TileArchives(
            ExportDesk desk,
            PublishedRelease release,
            PublicCatalogue catalogue,
            ExportFolder folder,
            Progress progress) {
        this.answers = desk.answers();
        this.kept = desk.tiles();
        this.release = release;
        this.catalogue = catalogue;
        this.folder = folder;
        this.progress = progress;
    }

    /** Where the archive of a level's shapes lies; the tiles that the server gives lie below the same name. */
    static String shapes(PublishedRelease release, AreaLevel level) {
        return "public/areas/" + release.areasVersion() + "/tiles/" + level.code();
    }

    /** The same of its figures. */
    static String figures(PublishedRelease release, AreaLevel level) {
        return "public/" + release.id() + "/tiles/" + level.code();
    }

    /** Bytes of all kept geometry of the levels: tiles weigh some two to four times that. */
    long keptBytes(List<AreaLevel> levels) {
        return levels.stream()
                .flatMap(level -> tiles(level).stream())
                .mapToLong(KeptTiles.KeptTile::bytes)
                .sum();
    }

    /** Every tile with an area of a level; listed once. */
    private List<KeptTiles.KeptTile> tiles(AreaLevel level) {
        return listed.computeIfAbsent(level, one -> at(one, z -> kept.areas(release.areasVersion(), one, z)));
    }

    private static List<KeptTiles.KeptTile> at(AreaLevel level, IntFunction<List<KeptTiles.KeptTile>> list) {
        LevelZooms zooms = LevelZooms.of(level);
        return IntStream.rangeClosed(zooms.minZoom(), zooms.maxZoom())
                .mapToObj(list)
                .flatMap(List::stream)
                .toList();
    }

    /** The shapes of a level with the border lines, each tile as {@code /public/areas/.../tiles/...} gives it. */
    ArchiveReport writeShapes(AreaLevel level) throws IOException {
        String path = shapes(release, level);
        Map<String, Object> metadata = metadata(catalogue.ofSet("attribution"));
        metadata.put("name", "NSER areas " + release.areasVersion() + ": " + level.code());
        metadata.put("vector_layers", ShapeLayers.of(level));
        return write("shapes", level, path, "/" + path, addresses(level, true), metadata);
    }

    /** The figures of a level, each tile as {@code /public/.../tiles/...} gives it for all dimensions. */
    ArchiveReport writeFigures(AreaLevel level, JsonNode tileJson) throws IOException {
        String path = figures(release, level);
        Map<String, Object> metadata = metadata(tileJson.path("attribution").asText());
        metadata.put("name", tileJson.path("name").asText());
        metadata.put("vector_layers", tileJson.path("vector_layers"));
        String asked = "/" + path + "/" + String.join(",", catalogue.dimensions());
        return write("figures", level, path, asked, addresses(level, false), metadata);
    }

    private Map<String, Object> metadata(String attribution) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("type", "overlay");
        metadata.put("version", release.id());
        metadata.put("attribution", attribution);
        metadata.put("description", catalogue.disclaimer("en"));
        metadata.put("nser:release", release.id());
        metadata.put("nser:areas", release.areasVersion());
        metadata.put("nser:synthetic", String.valueOf(catalogue.synthetic()));
        metadata.put("nser:licence", catalogue.ofSet("licence"));
        metadata.put("nser:disclaimer_en", catalogue.disclaimer("en"));
        metadata.put("nser:disclaimer_ur", catalogue.disclaimer("ur"));
        return metadata;
    }

    /** Every tile in which something of the level is drawn, in the order of an archive. */
    private List<TileCoord> addresses(AreaLevel level, boolean withLines) {
        List<KeptTiles.KeptTile> tiles = new ArrayList<>(tiles(level));
        if (withLines) {
            tiles.addAll(at(level, z -> kept.borderLines(release.areasVersion(), z)));
        }
        TreeMap<Long, TileCoord> found = new TreeMap<>();
        for (KeptTiles.KeptTile tile : tiles) {
            TileCoord coord = new TileCoord(tile.z(), tile.x(), tile.y());
            found.put(TileId.of(coord), coord);
        }
        return List.copyOf(found.values());
    }

    private ArchiveReport write(
            String kind,
            AreaLevel level,
            String path,
            String asked,
            List<TileCoord> tiles,
            Map<String, Object> metadata)
            throws IOException {
        progress.begin("writing " + kind + " of " + level.code(), "tiles", tiles.size());
        Path file = folder.file(path + ".pmtiles");
        try (PmTilesWriter writer = PmTilesWriter.begin(file)) {
            long done = 0;
            for (TileCoord tile : tiles) {
                Optional<byte[]> bytes = answers.tile(asked + "/" + tile + ".mvt");
                if (bytes.isPresent()) {
                    writer.add(tile, bytes.get());
                }
                progress.at(++done);
            }
            TileSizes sizes = writer.finish(Json.bytes(metadata), catalogue.bounds());
            LevelZooms zooms = LevelZooms.of(level);
            return new ArchiveReport(
                    path + ".pmtiles", kind, level.code(), zooms.minZoom(), zooms.maxZoom(), Files.size(file), sizes);
        }
    }
}
