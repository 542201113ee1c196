package pk.nser.db.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands beside the file of areas: that it is synthetic and schematic, whose it is, and what was not collected. */
final class SetDescription {
    /** The id of the demonstration's boundary set. */
    static final String ID = "demo";

    private static final List<String> TOPICS = List.of("geotags", "education_members", "disability", "phone");

    private SetDescription() {}

    /** Writes the description of the demonstration country. */
    static void write(DemoPlan plan, Path file) throws IOException {
        Map<String, Object> about = about(
                ID,
                label("Demonstration country (synthetic)", "نمائشی ملک (مصنوعی)"),
                "NSER Maps demonstration generator",
                "Public domain (CC0 1.0): made up, nobody's",
                "Synthetic demonstration data, NSER Maps",
                label(
                        "Synthetic and schematic: shapes, borders, names below district and all figures are made up by a"
                                + " program. Nothing here is an official map, a real border or a real household.",
                        "مصنوعی اور خاکہ نما: شکلیں، سرحدیں، ضلع سے نیچے کے نام اور تمام اعداد ایک پروگرام نے بنائے ہیں۔"
                                + " یہاں کچھ بھی سرکاری نقشہ، اصل سرحد یا اصل گھرانہ نہیں۔"));
        write(about, plan.notCollected(), file);
    }

    private static Map<String, Object> about(
            String id,
            Map<String, String> title,
            String publisher,
            String licence,
            String attribution,
            Map<String, String> disclaimer) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", id);
        about.put("title", title);
        about.put("publisher", publisher);
        about.put("licence", licence);
        about.put("attribution", attribution);
        about.put("disclaimer", disclaimer);
        about.put("official", false);
        about.put("synthetic", true);
        return about;
    }

    private static Map<String, String> label(String en, String ur) {
        Map<String, String> label = new LinkedHashMap<>();
        label.put("en", en);
        label.put("ur", ur);
        return label;
    }

    private static void write(Map<String, Object> about, List<String> notCollected, Path file) throws IOException {
        Map<String, List<String>> missing = new LinkedHashMap<>();
        TOPICS.forEach(topic -> missing.put(topic, notCollected));
        about.put("notCollected", missing);
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), about);
    }
}
