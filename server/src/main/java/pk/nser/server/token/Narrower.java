package pk.nser.server.token;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.grant.ceiling.Format;
import pk.nser.db.grant.scope.AddressBlock;
import pk.nser.db.grant.scope.Scope;
import pk.nser.server.http.Problem;

/**
 * The body of {@code POST /private/tokens}: how the new token shall be narrower. What is left out stays as it is.
 *
 * @param areas codes of areas
 * @param finest code of an area level
 * @param dimensions codes of dimensions
 * @param formats codes of formats
 * @param addresses CIDR blocks from which it is used
 * @param until first instant at which it no longer holds, ISO 8601
 * @param note what it is for
 */
record Narrower(
        @Nullable List<String> areas,
        @Nullable String finest,
        @Nullable List<String> dimensions,
        @Nullable List<String> formats,
        @Nullable List<String> addresses,
        @Nullable String until,
        @Nullable String note) {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int MAX_NOTE = 200;

    static Narrower read(String body) {
        try {
            Narrower read = JSON.readValue(body.isBlank() ? "{}" : body, Narrower.class);
            if (read == null) {
                throw Problem.badParameter("body", "The body must be a JSON object.");
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.badParameter(unknown.getPropertyName(), "A token has no such field to narrow.");
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("body", "The body must be a JSON object of lists and texts.");
        }
    }

    /** The scope of the new token: {@code parent} with what is named in its place. */
    Scope of(Scope parent) {
        Set<String> shown = dimensions == null ? parent.outputs() : Set.copyOf(dimensions);
        Set<String> unlocked = new HashSet<>(parent.unlocked());
        unlocked.retainAll(shown);
        Set<String> filters = new HashSet<>(parent.filters());
        filters.retainAll(shown);
        return new Scope(
                parent.category(),
                parent.line(),
                parent.boundarySet(),
                areas == null ? parent.areas() : Set.copyOf(areas),
                finest == null ? parent.finest() : level(finest),
                shown,
                dimensions == null ? parent.filters() : filters,
                dimensions == null ? parent.unlocked() : unlocked,
                parent.members(),
                parent.scores(),
                parent.geometry(),
                formats == null ? parent.formats() : all("formats", formats, Narrower::format),
                parent.quota(),
                parent.from(),
                until == null ? parent.until() : instant(until),
                addresses == null ? parent.addresses() : all("addresses", addresses, AddressBlock::of),
                parent.approvals());
    }

    /** Its note, short enough to be kept. */
    String shortNote() {
        String text = note == null ? "" : note.strip();
        if (text.length() > MAX_NOTE) {
            throw Problem.badParameter("note", "A note has " + MAX_NOTE + " characters at most.");
        }
        return text;
    }

    private static AreaLevel level(String code) {
        return AreaLevel.ofCode(code)
                .orElseThrow(() -> Problem.badParameter("finest", "There is no area level '" + code + "'."));
    }

    private static Format format(String code) {
        return Format.ofCode(code)
                .orElseThrow(() -> Problem.badParameter("formats", "There is no format '" + code + "'."));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badParameter("until", "until is a time like 2026-12-31T18:59:59Z.");
        }
    }

    private static <T> Set<T> all(String name, List<String> texts, Function<String, T> read) {
        Set<T> found = new HashSet<>();
        for (String text : texts) {
            try {
                found.add(read.apply(text));
            } catch (IllegalArgumentException e) {
                throw Problem.badParameter(name, String.valueOf(e.getMessage()));
            }
        }
        return found;
    }
}
