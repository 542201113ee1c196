package pk.nser.db.demo;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pk.nser.db.demo.infill.GivenSet;
import pk.nser.db.dimension.Label;

/**
 * What stands beside a file of areas, in the form in which the import of areas reads it: whose they are, that they are
 * synthetic, and what was not collected where.
 */
record SetDescription(
        String id,
        Label title,
        String publisher,
        String licence,
        String attribution,
        Label disclaimer,
        boolean official,
        boolean synthetic,
        Map<String, List<String>> notCollected) {

    /** The id of the demonstration's boundary set. */
    static final String ID = "demo";

    /** Topics of protocol 4.2.2M. */
    static final List<String> TOPICS = List.of("geotags", "education_members", "disability", "phone");

    private static final String GROWN = "-grown";

    SetDescription {
        notCollected = new TreeMap<>(notCollected);
    }

    /** Of the demonstration country. */
    static SetDescription of(DemoPlan plan) {
        Map<String, List<String>> missing = new TreeMap<>();
        TOPICS.forEach(topic -> missing.put(topic, plan.notCollected()));
        return new SetDescription(
                ID,
                new Label("Demonstration country (synthetic)", "نمائشی ملک (مصنوعی)"),
                "NSER Maps demonstration generator",
                "CC0 1.0 (public domain)",
                "Synthetic demonstration data, NSER Maps",
                new Label(
                        "Synthetic and schematic: shapes, borders, names below district and all figures are made up by a"
                                + " program. Nothing here is an official map, a real border or a real household.",
                        "مصنوعی اور خاکہ نما: شکلیں، سرحدیں، ضلع سے نیچے کے نام اور تمام اعداد ایک پروگرام نے بنائے ہیں۔"
                                + " یہاں کچھ بھی سرکاری نقشہ، اصل سرحد یا اصل گھرانہ نہیں۔"),
                false,
                true,
                missing);
    }

    /** Of a given set with union councils, villages and households made up inside. */
    static SetDescription of(GivenSet given) {
        return new SetDescription(
                given.id() + GROWN,
                new Label(
                        given.title().en() + " with synthetic union councils",
                        given.title().ur() + " مع مصنوعی یونین کونسلیں"),
                given.publisher(),
                given.licence(),
                given.attribution() + "; union councils, villages and households: synthetic, NSER Maps",
                new Label(
                        given.disclaimer().en()
                                + " Union councils, villages and all figures are synthetic, made up by a program.",
                        given.disclaimer().ur()
                                + " یونین کونسلیں، دیہات اور تمام اعداد مصنوعی ہیں اور ایک پروگرام نے بنائے ہیں۔"),
                false,
                true,
                given.notCollected());
    }

    /** Codes of the areas where this topic was not collected; holds below them too. */
    List<String> notCollected(String topic) {
        return notCollected.getOrDefault(topic, List.of());
    }

    /** Writes it as JSON. */
    void write(Path file) throws IOException {
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), this);
    }
}
