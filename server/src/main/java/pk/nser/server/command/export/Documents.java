package pk.nser.server.command.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.progress.Progress;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.http.Json;

/** Writes the documents of a release under the paths at which the server gives them. */
final class Documents {
    /** Of each table: for the atlas, and the two files that people keep. GeoJSON repeats outlines that the archives hold. */
    private static final List<String> FORMS = List.of(".json", ".csv", ".csv-metadata.json");

    private final PublicAnswers answers;
    private final PublishedRelease release;
    private final PublicCatalogue catalogue;
    private final ExportFolder folder;

    Documents(PublicAnswers answers, PublishedRelease release, PublicCatalogue catalogue, ExportFolder folder) {
        this.answers = answers;
        this.release = release;
        this.catalogue = catalogue;
        this.folder = folder;
    }

    /** Writes all of them but those about tiles. */
    void write(Progress progress) throws IOException {
        folder.write("releases.json", releases());
        folder.write("public/" + release.id() + "/catalogue.json", catalogue.bytes());
        List<String> paths = new ArrayList<>();
        catalogue
                .levels()
                .forEach(level -> paths.add("areas/" + release.areasVersion() + "/" + level.code() + ".json"));
        catalogue
                .tables()
                .forEach((table, levels) -> levels.forEach(level ->
                        FORMS.forEach(form -> paths.add(release.id() + "/figures/" + level + "/" + table + form))));
        progress.begin("writing documents", "documents", paths.size());
        long done = 0;
        for (String path : paths) {
            folder.write("public/" + path, answers.document("/public/" + path));
            progress.at(++done);
        }
    }

    /** The list of releases as the server gives it, with the one that is exported and no other. */
    private byte[] releases() {
        ObjectNode all = (ObjectNode) Json.tree(answers.document("/releases.json"));
        ArrayNode mine = all.arrayNode();
        for (JsonNode one : all.path("releases")) {
            if (one.path("id").asText().equals(release.id())) {
                mine.add(one);
            }
        }
        all.put("current", release.id());
        all.set("releases", mine);
        return Json.bytes(all);
    }

    /** The server's TileJSON of a level with all dimensions, before it names the archive. */
    JsonNode tileJson(AreaLevel level) {
        return Json.tree(answers.document(askedTiles(level) + ".json"));
    }

    /**
     * Writes TileJSON and style of a level's archive of figures.
     *
     * @param base of the addresses in them: the folder's, with a slash at its end; empty where nobody knows it yet
     */
    void writeMap(AreaLevel level, JsonNode tileJson, String base) throws IOException {
        String path = TileArchives.figures(release, level);
        String archive = "pmtiles://" + base + path + ".pmtiles";
        ObjectNode map = (ObjectNode) tileJson;
        map.set("tiles", map.arrayNode().add(archive + "/{z}/{x}/{y}"));
        folder.write(path + ".json", Json.bytes(map));
        ObjectNode style = (ObjectNode) Json.tree(answers.document(askedTiles(level) + "/style.json"));
        style.path("sources").forEach(source -> {
            ObjectNode mine = (ObjectNode) source;
            mine.remove(List.of("tiles", "minzoom", "maxzoom", "bounds"));
            mine.put("url", archive);
        });
        folder.write(path + "/style.json", Json.bytes(style));
    }

    private String askedTiles(AreaLevel level) {
        return "/" + TileArchives.figures(release, level) + "/" + String.join(",", catalogue.dimensions());
    }
}
