package pk.nser.db.sharing.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the fields of one JSON object, each named in what it says of a fault. Text is stripped; control characters other
 * than line ends are refused.
 */
public final class Fields {
    /** As on the paper form, or as computers write it. */
    private static final DateTimeFormatter PAPER_DATE =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private static final int MOST_ITEMS = 1000;

    private final JsonNode object;
    private final String prefix;

    private Fields(JsonNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /** The fields of a whole document. */
    public static Fields of(JsonNode document) {
        if (!document.isObject()) {
            throw new FieldFault("body", "must be a JSON object");
        }
        return new Fields(document, "");
    }

    /** The fields of the object in a field. */
    public Fields inside(String name) {
        JsonNode node = object.path(name);
        if (!node.isObject()) {
            throw new FieldFault(prefix + name, "is required, as an object");
        }
        return new Fields(node, prefix + name + ".");
    }

    /** True when the field is there and not null. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** Refuses a field that nobody reads: a slip in a name must not lose what was meant. */
    public void only(String... names) {
        Set<String> known = Set.of(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw new FieldFault(prefix + name, "there is no such field");
            }
        });
    }

    /** A fault of one of these fields. */
    public FieldFault fault(String name, String detail) {
        return new FieldFault(prefix + name, detail);
    }

    /** A text that must be there. */
    public String text(String name, int mostCharacters) {
        return optionalText(name, mostCharacters).orElseThrow(() -> fault(name, "is required"));
    }

    /** A text that may be missing or blank. */
    public Optional<String> optionalText(String name, int mostCharacters) {
        if (!has(name)) {
            return Optional.empty();
        }
        return Optional.of(checked(name, object.get(name), mostCharacters)).filter(text -> !text.isEmpty());
    }

    private String checked(String name, JsonNode node, int mostCharacters) {
        if (!node.isTextual()) {
            throw fault(name, "must be text");
        }
        String text = node.textValue().strip();
        if (text.length() > mostCharacters) {
            throw fault(name, "is longer than " + mostCharacters + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw fault(name, "holds control characters");
        }
        return text;
    }

    /** A list of texts, none blank or twice. */
    public List<String> texts(String name, int mostCharacters) {
        List<String> texts = new ArrayList<>();
        for (JsonNode node : items(name)) {
            String text = checked(name, node, mostCharacters);
            if (text.isEmpty()) {
                throw fault(name, "holds an empty entry");
            }
            texts.add(text);
        }
        if (new HashSet<>(texts).size() != texts.size()) {
            throw fault(name, "names something twice");
        }
        return List.copyOf(texts);
    }

    /** A list of texts with at least one. */
    public List<String> someTexts(String name, int mostCharacters) {
        List<String> texts = texts(name, mostCharacters);
        if (texts.isEmpty()) {
            throw fault(name, "is required: at least one");
        }
        return texts;
    }

    /** The objects of a list. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode node : items(name)) {
            if (!node.isObject()) {
                throw fault(name, "must be a list of objects");
            }
            objects.add(new Fields(node, prefix + name + "."));
        }
        return objects;
    }

    private JsonNode items(String name) {
        JsonNode node = object.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        }
        if (!node.isArray() || node.size() > MOST_ITEMS) {
            throw fault(name, "must be a list of at most " + MOST_ITEMS);
        }
        return node;
    }

    /** One of a list of codes. */
    public String code(String name, Set<String> known) {
        String code = text(name, 40);
        if (!known.contains(code)) {
            throw fault(
                    name,
                    "is one of " + String.join(", ", known.stream().sorted().toList()));
        }
        return code;
    }

    /** Several codes of a list. */
    public List<String> codes(String name, Set<String> known) {
        List<String> codes = texts(name, 40);
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(stranger -> {
            throw fault(name, "there is no '" + stranger + "'");
        });
        return codes;
    }

    /** Yes or no; must be said. */
    public boolean flag(String name) {
        if (!object.path(name).isBoolean()) {
            throw fault(name, "is required: true or false");
        }
        return object.get(name).booleanValue();
    }

    /** A whole number between two others. */
    public long number(String name, long least, long most) {
        JsonNode node = object.path(name);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw fault(name, "is required: a whole number");
        }
        long number = node.longValue();
        if (number < least || number > most) {
            throw fault(name, "lies between " + least + " and " + most);
        }
        return number;
    }

    /** A day, {@code dd/mm/yyyy} as on the paper form, or {@code yyyy-mm-dd}. */
    public LocalDate date(String name) {
        String text = text(name, 10);
        try {
            return text.indexOf('/') > 0 ? LocalDate.parse(text, PAPER_DATE) : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw fault(name, "must be a day as dd/mm/yyyy or yyyy-mm-dd");
        }
    }

    /** The bytes written as Base64 in a field. */
    public byte[] bytes(String name, int mostBytes) {
        String text = text(name, mostBytes / 3 * 4 + 8);
        try {
            return java.util.Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FieldFault(prefix + name, "must be Base64");
        }
    }
}
