package pk.nser.db.area.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.dimension.Label;

/**
 * What a file of areas does not say about itself: who published it, under which terms, with which disclaimer, and how
 * its columns are to be read. Kept as JSON beside the file (docs/formats/areas.md).
 *
 * @param id name of the set, {@code [a-z0-9-]}
 * @param official true only for the maps of the Survey of Pakistan
 * @param synthetic true for an invented geography
 * @param validFrom first day, ISO 8601, or null
 * @param validTo last day, ISO 8601, or null
 * @param country code and name of the country when the file has none, so that it is made from the provinces
 * @param bounds where the set may lie: west, south, east, north in degrees
 * @param layers how to read single layers, by layer name
 * @param lineClasses style class for each value of a border line's class column that is not one itself
 * @param notCollected codes of areas by topic that was not collected there (protocol 4.2.2M, R41); holds below them too
 */
public record BoundarySetDescription(
        String id,
        Label title,
        String publisher,
        String licence,
        String attribution,
        Label disclaimer,
        boolean official,
        boolean synthetic,
        @Nullable String validFrom,
        @Nullable String validTo,
        Country country,
        List<Double> bounds,
        Map<String, LayerColumns> layers,
        Map<String, String> lineClasses,
        Map<String, List<String>> notCollected) {
    /** Topics that can be missing for an area (R41). */
    public static final Set<String> TOPICS = Set.of("geotags", "education_members", "disability", "phone");

    /** Where Pakistan lies, the claimed parts of Jammu and Kashmir included. */
    static final List<Double> PAKISTAN = List.of(60.0, 23.0, 81.0, 38.0);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The country above the provinces. */
    public record Country(String code, Label name) {
        static final Country PAKISTAN = new Country("PK", new Label("Pakistan", "پاکستان"));
    }

    /** Checks everything and names all faults at once. */
    public BoundarySetDescription {
        country = country == null ? Country.PAKISTAN : country;
        bounds = bounds == null ? PAKISTAN : List.copyOf(bounds);
        layers = layers == null ? Map.of() : Map.copyOf(layers);
        lineClasses = lineClasses == null ? Map.of() : Map.copyOf(lineClasses);
        notCollected = sorted(notCollected);
        List<String> faults = new ArrayList<>();
        if (id == null || !ID.matcher(id).matches()) {
            faults.add("id must be 2 to 40 lower-case letters, digits and dashes");
        }
        require(title, "title", faults);
        require(publisher, "publisher", faults);
        require(licence, "licence", faults);
        require(attribution, "attribution", faults);
        require(disclaimer, "disclaimer", faults);
        requireDay(validFrom, "validFrom", faults);
        requireDay(validTo, "validTo", faults);
        if (bounds.size() != 4 || bounds.get(0) >= bounds.get(2) || bounds.get(1) >= bounds.get(3)) {
            faults.add("bounds must be west, south, east, north in degrees");
        }
        for (String topic : notCollected.keySet()) {
            if (!TOPICS.contains(topic)) {
                faults.add("notCollected has the unknown topic '" + topic + "'");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    private static Map<String, List<String>> sorted(@Nullable Map<String, List<String>> topics) {
        Map<String, List<String>> copy = new TreeMap<>();
        if (topics != null) {
            topics.forEach((topic, codes) ->
                    copy.put(topic, codes.stream().distinct().sorted().toList()));
        }
        return java.util.Collections.unmodifiableMap(copy);
    }

    private static void require(@Nullable Object value, String name, List<String> faults) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            faults.add(name + " is missing");
        }
    }

    private static void requireDay(@Nullable String day, String name, List<String> faults) {
        try {
            if (day != null) {
                LocalDate.parse(day);
            }
        } catch (DateTimeParseException e) {
            faults.add(name + " is not a day such as 2022-09-09");
        }
    }

    /**
     * Reads a side file.
     *
     * @throws IllegalArgumentException naming the file and what is wrong in it, unknown keys included
     */
    public static BoundarySetDescription read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), BoundarySetDescription.class);
        } catch (ValueInstantiationException e) {
            Throwable cause = e.getCause();
            throw new IllegalArgumentException(file + ": " + (cause == null ? e : cause).getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where the set may lie, longitude as x. */
    Envelope envelope() {
        return new Envelope(bounds.get(0), bounds.get(2), bounds.get(1), bounds.get(3));
    }

    /** What of it is kept with the set: everything but how to read the file. */
    List<Object> published() {
        return List.of(
                id,
                title,
                publisher,
                licence,
                attribution,
                disclaimer,
                official,
                synthetic,
                String.valueOf(validFrom),
                String.valueOf(validTo),
                notCollected);
    }

    /** How to read a layer. */
    LayerColumns columns(String layer) {
        return layers.getOrDefault(layer, LayerColumns.USUAL);
    }
}
