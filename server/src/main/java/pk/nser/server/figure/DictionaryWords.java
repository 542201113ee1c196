package pk.nser.server.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Codebook.Named;
import pk.nser.db.dimension.Label;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.resource.JsonFile;

/** The words of the dictionary of a figure table, in both languages ({@code dictionary.json}). */
final class DictionaryWords {
    private static final String RESOURCE = "dictionary.json";
    private static final Map<String, Label> WORDS =
            Map.copyOf(JsonFile.read(DictionaryWords.class, RESOURCE, new TypeReference<Map<String, Label>>() {}));

    private DictionaryWords() {}

    /**
     * Words with their slots filled.
     *
     * @throws IllegalArgumentException when there are no such words
     */
    static Label say(String key, Map<String, Label> slots) {
        Label words = WORDS.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + RESOURCE);
        }
        String en = words.en();
        String ur = words.ur();
        for (Map.Entry<String, Label> slot : slots.entrySet()) {
            String place = "{" + slot.getKey() + "}";
            en = en.replace(place, slot.getValue().en());
            ur = ur.replace(place, slot.getValue().ur());
        }
        return new Label(en, ur);
    }

    static Label say(String key) {
        return say(key, Map.of());
    }

    /** Every status that may stand beside a figure, with its words: absences first. */
    static List<Named> statuses(Codebook codebook) {
        List<String> absences =
                Arrays.stream(Absence.values()).map(Absence::code).toList();
        Stream<Named> none = codebook.absences().stream().filter(absence -> absences.contains(absence.code()));
        Stream<String> ofShares = Stream.concat(
                absences.stream().map(code -> "share-" + code),
                Stream.of(FigureLine.SHARE_AT_MOST, FigureLine.SHARE_AT_LEAST));
        return Stream.concat(none, ofShares.map(code -> new Named(code, say(code))))
                .toList();
    }
}
