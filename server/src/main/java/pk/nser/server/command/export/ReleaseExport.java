package pk.nser.server.command.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.progress.Progress;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.command.FreeSpace;
import pk.nser.server.http.Json;

/** Writes one published release into a folder. */
final class ReleaseExport {
    /** Documents, the atlas and its letters: some 10 MB for a country, with room. */
    private static final long LEAST_BYTES = 64L << 20;

    /** Shapes and figures as tiles weigh some one to four times the kept geometry; while written, twice. */
    private static final int TILES_OF_KEPT = 6;

    private final ExportDesk desk;
    private final PublishedRelease release;
    private final Progress progress;

    ReleaseExport(ExportDesk desk, PublishedRelease release, Progress progress) {
        this.desk = desk;
        this.release = release;
        this.progress = progress;
    }

    /**
     * Writes everything and puts it into its place.
     *
     * @param base of the addresses in TileJSON and styles, see {@link Documents#writeMap}
     */
    ExportReport run(Path place, boolean replace, String base) throws IOException {
        PublicCatalogue catalogue =
                new PublicCatalogue(desk.answers().document("/public/" + release.id() + "/catalogue.json"));
        List<AreaLevel> levels = catalogue.levels();
        try (ExportFolder folder = ExportFolder.begin(place, replace)) {
            TileArchives archives = new TileArchives(desk, release, catalogue, folder, progress);
            long kept = archives.keptBytes(levels);
            FreeSpace.require(folder.draft(), LEAST_BYTES + TILES_OF_KEPT * kept, "the export");
            Documents documents = new Documents(desk.answers(), release, catalogue, folder);
            documents.write(progress);
            List<ArchiveReport> written = new ArrayList<>();
            for (AreaLevel level : levels) {
                written.add(archives.writeShapes(level));
                JsonNode tileJson = documents.tileJson(level);
                written.add(archives.writeFigures(level, tileJson));
                documents.writeMap(level, tileJson, base);
            }
            progress.begin("writing the atlas", "files", -1);
            new AtlasCopy(folder, release.id()).write();
            folder.write(ExportFolder.MARK, Json.bytes(mark(written)));
            ExportReport report = ExportReport.of(written, folder.sizes());
            folder.publish();
            return report;
        }
    }

    private Map<String, Object> mark(List<ArchiveReport> archives) {
        Map<String, Object> mark = new LinkedHashMap<>();
        mark.put("release", release.id());
        mark.put("areas", release.areasVersion());
        mark.put("asOf", release.asOf().toString());
        mark.put("archives", archives);
        return mark;
    }
}
