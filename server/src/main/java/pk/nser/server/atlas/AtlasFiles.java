package pk.nser.server.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import pk.nser.server.http.Content;
import pk.nser.tiles.cache.Gzip;

/** Reads the atlas's files from the folder {@code /atlas} of the class path and keeps them gzipped. Thread-safe. */
public final class AtlasFiles {
    /** Files beside the page that browsers ask for by fixed names; a service worker reaches what lies below its own place. */
    static final List<String> AT_ROOT = List.of("favicon.ico", "robots.txt", "sw.js");

    private static final Pattern NAME = Pattern.compile("(assets/)?[A-Za-z0-9][A-Za-z0-9_.-]{0,120}");

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    private final Map<String, AtlasFile> kept = new ConcurrentHashMap<>();

    /** The file {@code name}, relative to the atlas's folder; empty when there is none. */
    Optional<AtlasFile> file(String name) {
        AtlasFile known = kept.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (!NAME.matcher(name).matches() || mediaType == null) {
            return Optional.empty();
        }
        Optional<AtlasFile> read = read(name, mediaType);
        read.ifPresent(file -> kept.put(name, file));
        return read;
    }

    private static Optional<AtlasFile> read(String name, String mediaType) {
        try (InputStream in = AtlasFiles.class.getResourceAsStream("/atlas/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            CRC32 crc = new CRC32();
            crc.update(bytes);
            String etag = "W/\"" + Long.toHexString(crc.getValue()) + "-" + bytes.length + "\"";
            boolean packed = mediaType.startsWith("image/png") || mediaType.startsWith("font/");
            Content content = Content.of(mediaType, bytes);
            return Optional.of(new AtlasFile(packed ? content : content.gzip(Gzip.KEPT), etag));
        } catch (IOException e) {
            throw new UncheckedIOException("reading the atlas's file " + name, e);
        }
    }
}
