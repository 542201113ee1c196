package pk.nser.server.command.export;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pk.nser.server.http.Json;
import pk.nser.server.http.SecurityHeaders;

/**
 * Writes the atlas's own files so that they work in any folder of any file server: addresses in its pages are relative, what
 * the server says in headers stands in the page, and a page knows by a tag that it is a copy (web/src/state/site.ts) and
 * begins with the program that takes the server's place (web/src/copy).
 */
final class AtlasCopy {
    private static final String FOLDER = "/atlas";
    private static final String MANIFEST = ".vite/manifest.json";
    private static final String PROGRAM = "src/copy/main.ts";

    /** The service worker keeps what a server of ours sends. */
    private static final List<String> LEFT_OUT = List.of("sw.js", MANIFEST);

    /** The server gives the one page of the map under three addresses. */
    private static final Map<String, List<String>> ALSO = Map.of("index.html", List.of("table.html", "embed.html"));

    private final ExportFolder folder;
    private final String release;

    AtlasCopy(ExportFolder folder, String release) {
        this.folder = folder;
        this.release = release;
    }

    /** Writes every file. */
    void write() throws IOException {
        URL page = AtlasCopy.class.getResource(FOLDER + "/index.html");
        if (page == null) {
            throw new IllegalStateException("this build holds no atlas");
        }
        try {
            URI place = page.toURI();
            if (place.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
                    write(jar.getPath(FOLDER));
                }
            } else {
                write(Path.of(place).resolveSibling(""));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the atlas's files lie at " + page, e);
        }
    }

    private void write(Path atlas) throws IOException {
        String program = program(atlas);
        try (Stream<Path> files = Files.walk(atlas)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = atlas.relativize(file).toString();
                if (name.endsWith(".html")) {
                    byte[] page = page(Files.readString(file), program).getBytes(StandardCharsets.UTF_8);
                    folder.write(name, page);
                    for (String also : ALSO.getOrDefault(name, List.of())) {
                        folder.write(also, page);
                    }
                } else if (!LEFT_OUT.contains(name)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        folder.write(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    private static String program(Path atlas) throws IOException {
        String file = Json.tree(Files.readAllBytes(atlas.resolve(MANIFEST)))
                .path(PROGRAM)
                .path("file")
                .textValue();
        if (file == null) {
            throw new IllegalStateException("this build of the atlas has no program for copies: " + PROGRAM);
        }
        return file;
    }

    /** The page of a copy: the policy first, since it holds for what comes after it; the program before all others. */
    private String page(String served, String program) {
        String head =
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + SecurityHeaders.inPage() + "\" />\n    "
                        + "<meta name=\"referrer\" content=\"no-referrer\" />\n    "
                        + "<meta name=\"nser-copy\" content=\"" + release + "\" />\n    "
                        + "<script type=\"module\" src=\"./" + program + "\"></script>\n    ";
        String relative = served.replace("\"/assets/", "\"./assets/");
        int at = relative.indexOf("<title>");
        if (at < 0 || relative.substring(0, at).contains("<script")) {
            throw new IllegalStateException("a page of the atlas has no title before its scripts");
        }
        return relative.substring(0, at) + head + relative.substring(at);
    }
}
