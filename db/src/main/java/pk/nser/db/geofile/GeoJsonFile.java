package pk.nser.db.geofile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * GeoJSON feature collections (RFC 7946), one a layer: a single file, or all of a folder or zip.
 *
 * <p>The member {@code crs} of the older GeoJSON 2008 is honoured, because GIS programs still write it; without it the
 * system is CRS84. A file is passed once to list it and once to read it; one feature is held at a time. Text that is
 * not UTF-8 becomes U+FFFD, so that the faulty value can be named.
 */
final class GeoJsonFile implements GeoFile {
    private static final String CRS84 = "OGC:CRS84";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Archive archive;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    GeoJsonFile(Archive archive) {
        this.archive = archive;
        List<String> names = archive.names();
        for (String entry : names) {
            if (isGeoJson(entry) || names.size() == 1) {
                String name = layerName(entry);
                if (entries.putIfAbsent(name, entry) != null) {
                    throw new GeoFileFault(archive + " holds two files named " + name);
                }
            }
        }
        entries.forEach((name, entry) -> layers.add(outline(name, entry)));
    }

    static boolean isGeoJson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".geojson") || lower.endsWith(".json");
    }

    private static String layerName(String entry) {
        String file = entry.substring(entry.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** First pass: the declared system and the number of features. A broken file is told when it is read. */
    private Layer outline(String name, String entry) {
        String system = CRS84;
        long features = 0;
        try (JsonParser in = parser(entry)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String member = in.currentName();
                JsonToken value = in.nextToken();
                if (member.equals("crs")) {
                    system = system(JSON.readTree(in));
                } else if (member.equals("features") && value == JsonToken.START_ARRAY) {
                    features = count(in);
                } else {
                    in.skipChildren();
                }
            }
        } catch (IOException e) {
            return new Layer(name, system, -1);
        }
        return new Layer(name, system, features);
    }

    private static long count(JsonParser in) throws IOException {
        long features = 0;
        while (in.nextToken() == JsonToken.START_OBJECT) {
            in.skipChildren();
            features++;
        }
        return features;
    }

    /** GeoJSON 2008, section 3: a named system, or null for "none is known". */
    private static String system(JsonNode crs) {
        return crs.path("properties").path("name").asText("");
    }

    @Override
    public void read(Layer layer, Consumer<Feature> visitor) {
        String entry = entries.get(layer.name());
        if (entry == null) {
            throw new IllegalArgumentException(layer.name() + " is no layer of " + archive);
        }
        long row = 0;
        try (JsonParser in = parser(entry)) {
            toFeatures(in, entry);
            while (in.nextToken() != JsonToken.END_ARRAY) {
                if (in.currentToken() == null) {
                    throw new GeoFileFault(entry + " is cut off after feature " + row);
                }
                row++;
                visitor.accept(feature(row, JSON.readTree(in)));
            }
        } catch (JsonProcessingException e) {
            throw new GeoFileFault(
                    entry + " is broken after feature " + row + ", line "
                            + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new GeoFileFault(entry + " cannot be read after feature " + row + ": " + e.getMessage(), e);
        }
    }

    private static void toFeatures(JsonParser in, String entry) throws IOException {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw new GeoFileFault(entry + " is not a GeoJSON object");
        }
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            if (in.currentName().equals("features")) {
                if (in.nextToken() == JsonToken.START_ARRAY) {
                    return;
                }
                break;
            }
            in.nextToken();
            in.skipChildren();
        }
        throw new GeoFileFault(entry + " is not a GeoJSON FeatureCollection");
    }

    private static Feature feature(long row, JsonNode json) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        json.path("properties").properties().forEach(field -> properties.put(field.getKey(), value(field.getValue())));
        JsonNode shape = json.get("geometry");
        if (shape == null || shape.isNull()) {
            return new Feature(row, null, null, properties);
        }
        try {
            Geometry geometry = GeoJsonShapes.read(shape);
            return new Feature(row, geometry, null, properties);
        } catch (IllegalArgumentException e) {
            return new Feature(row, null, "the geometry cannot be read: " + e.getMessage(), properties);
        }
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.numberValue();
        }
        return value.isBoolean() ? (Object) value.asBoolean() : value.isTextual() ? value.asText() : value.toString();
    }

    private JsonParser parser(String entry) throws IOException {
        InputStream in = archive.open(entry);
        if (in == null) {
            throw new GeoFileFault(entry + " is no longer in " + archive);
        }
        in.mark(3);
        byte[] mark = in.readNBytes(3);
        boolean byteOrderMark = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
        if (!byteOrderMark) {
            in.reset();
        }
        return JSON.getFactory()
                .createParser(new InputStreamReader(
                        in,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    @Override
    public void close() {
        archive.close();
    }
}
