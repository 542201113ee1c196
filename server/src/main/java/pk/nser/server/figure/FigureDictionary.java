package pk.nser.server.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Codebook;
import pk.nser.db.dimension.Codebook.Named;
import pk.nser.db.dimension.Label;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.statistics.BoundarySetLabel;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.server.figure.FigureRows.Column;

/**
 * The dictionary of a table's CSV, as metadata of CSV on the Web (W3C, 2015): {@code {table}.csv-metadata.json}. It names
 * every column in both languages with its unit, and says what empty cells and statuses mean; it holds no figure.
 *
 * @param licence of the boundary set, whose areas the lines name
 * @param notes the statuses with their words
 */
record FigureDictionary(
        @JsonProperty("@context") List<Object> context,
        String url,
        @JsonProperty("dc:title") List<Text> title,
        @JsonProperty("dc:description") List<Text> description,
        @JsonProperty("dc:issued") String issued,
        @JsonProperty("dc:publisher") List<Text> publisher,
        @JsonProperty("dc:license") String licence,
        @JsonProperty("dc:rights") List<Text> rights,
        @JsonProperty("schema:version") String release,
        List<Named> notes,
        Schema tableSchema) {
    static final String MEDIA_TYPE = "application/csvm+json";

    /** Words in one language. */
    record Text(
            @JsonProperty("@value") String value,
            @JsonProperty("@language") String language) {}

    /** The columns in their order; an area has one line. */
    record Schema(List<Described> columns, String primaryKey) {}

    /**
     * One column. Its titles begin with its name, as the first line of the CSV has it.
     *
     * @param datatype of XML Schema
     * @param empty what the CSV writes for what is absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Described(
            String name,
            Map<String, List<String>> titles,
            String datatype,
            @JsonProperty("null") String empty,
            @JsonProperty("dc:description") @Nullable List<Text> description,
            @JsonProperty("schema:unitText") @Nullable List<Text> unit) {}

    static FigureDictionary of(
            Codebook codebook, PublishedRelease release, Table table, AreaLevel level, BoundarySetLabel set) {
        Label units = unit(codebook, table);
        Label title = DictionaryWords.say(
                "title",
                Map.of(
                        "dimension", table.dimension().label(),
                        "units", units,
                        "level", level(codebook, level),
                        "release", same(release.id())));
        List<Text> description = new ArrayList<>(texts(DictionaryWords.say("protected")));
        Label caveat = table.dimension().caveat();
        if (caveat != null) {
            description.addAll(texts(caveat));
        }
        if (set.synthetic()) {
            description.addAll(texts(DictionaryWords.say("synthetic")));
        }
        return new FigureDictionary(
                List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")),
                table.key() + ".csv",
                texts(title),
                description,
                release.asOf().toString(),
                texts(DictionaryWords.say("publisher")),
                set.licence(),
                texts(DictionaryWords.say(
                        "areas",
                        Map.of(
                                "boundaries", set.title(),
                                "attribution", same(set.attribution()),
                                "licence", same(set.licence()),
                                "disclaimer", set.disclaimer()))),
                release.id(),
                DictionaryWords.statuses(codebook),
                new Schema(columns(table, units), "code"));
    }

    private static List<Described> columns(Table table, Label units) {
        List<Described> columns = new ArrayList<>();
        FigureCsv.FIXED.forEach(name -> columns.add(column(name, DictionaryWords.say(name), "string", null, null)));
        for (int i = 0; i < table.bands() * table.categories(); i++) {
            Column column = new Column(i / table.categories(), i % table.categories());
            columns.addAll(cell(table, column, units));
        }
        IntStream.range(0, table.bands()).forEach(band -> columns.add(total(table, band, units)));
        return columns;
    }

    private static List<Described> cell(Table table, Column column, Label units) {
        boolean sums = table.measure() == Measure.SUM;
        Label category = table.columns().get(column.category()).label();
        Label cell = table.rows().isEmpty()
                ? category
                : DictionaryWords.say(
                        "crossed",
                        Map.of(
                                "category",
                                category,
                                "row",
                                table.rows().get(column.band()).label()));
        Map<String, Label> slots = Map.of("cell", cell, "units", units);
        Label empty = DictionaryWords.say("empty");
        String name = FigureLine.name(table, column);
        return List.of(
                column(name, DictionaryWords.say(sums ? "sum" : "count", slots), "integer", empty, sums ? null : units),
                column(
                        name + FigureLine.beside(table),
                        DictionaryWords.say(sums ? "mean" : "pct", slots),
                        "decimal",
                        empty,
                        sums ? null : DictionaryWords.say("percent")),
                column(
                        name + FigureLine.STATUS,
                        DictionaryWords.say("status", slots),
                        "string",
                        DictionaryWords.say("emptyStatus"),
                        null));
    }

    private static Described total(Table table, int band, Label units) {
        Label words = table.rows().isEmpty()
                ? DictionaryWords.say("total", Map.of("units", units))
                : DictionaryWords.say(
                        "totalRow",
                        Map.of("units", units, "row", table.rows().get(band).label()));
        return column(FigureLine.total(table, band), words, "integer", DictionaryWords.say("empty"), units);
    }

    private static Described column(
            String name, Label title, String datatype, @Nullable Label description, @Nullable Label unit) {
        return new Described(
                name,
                new TreeMap<>(Map.of("en", List.of(name, title.en()), "ur", List.of(name, title.ur()))),
                datatype,
                "",
                description == null ? null : texts(description),
                unit == null ? null : texts(unit));
    }

    private static Label unit(Codebook codebook, Table table) {
        String code = table.key().unit().name();
        return lowered(codebook.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .label());
    }

    private static Label level(Codebook codebook, AreaLevel level) {
        return lowered(codebook.areaLevels().stream()
                .filter(named -> named.code().equals(level.name()))
                .findFirst()
                .orElseThrow()
                .label());
    }

    /** Within a sentence. */
    private static Label lowered(Label label) {
        return new Label(label.en().toLowerCase(Locale.ROOT), label.ur());
    }

    private static Label same(String text) {
        return new Label(text, text);
    }

    private static List<Text> texts(Label label) {
        return List.of(new Text(label.en(), "en"), new Text(label.ur(), "ur"));
    }
}
