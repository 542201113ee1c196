package pk.nser.db.geofile.write;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Label;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.FileFormat;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.write.scratch.PrivateFile;
import pk.nser.db.geofile.write.shapefile.ShortNames;

/**
 * What goes with a file: whose it is, for what, how to know that it is whole, and what its columns and codes mean. The same
 * values give the same bytes.
 *
 * @param format of the file
 * @param schema of the file
 * @param system of the places; without meaning when the schema has no points
 * @param content the file itself
 * @param terms under which it was given
 * @param source of the figures
 * @param notCollected what the rows of some areas lack (R42)
 */
public record Manifest(
        FileFormat format,
        RecordSchema schema,
        TargetSystem system,
        Content content,
        Terms terms,
        Source source,
        List<NotCollected> notCollected) {

    /** Version of the manifest's own form. */
    public static final int VERSION = 1;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * The file.
     *
     * @param sha256 lower-case hexadecimal
     */
    public record Content(String fileName, String sha256, long bytes, long rows) {
        public Content {
            if (!DIGEST.matcher(sha256).matches()) {
                throw new IllegalArgumentException("sha256: 64 hexadecimal digits in lower case");
            }
            if (bytes < 0 || rows < 0 || fileName.isBlank() || fileName.contains("/")) {
                throw new IllegalArgumentException("fileName, bytes or rows: not those of a file");
            }
        }
    }

    /**
     * The agreement.
     *
     * @param text what the recipient may and must do, in words
     */
    public record Terms(String recipient, String agreement, String purpose, Label text) {}

    /**
     * Where the rows are from.
     *
     * @param syntheticNote present when the registry is invented
     */
    public record Source(
            String release,
            String line,
            LocalDate asOf,
            @Nullable Label syntheticNote) {}

    /**
     * What was not collected somewhere.
     *
     * @param topic code of what it is
     */
    public record NotCollected(String topic, Label label, List<Where> areas) {
        public NotCollected {
            areas = List.copyOf(areas);
        }
    }

    /**
     * An area.
     *
     * @param inPart true when a part of it alone lacks the topic
     */
    public record Where(String code, Label name, boolean inPart) {}

    public Manifest {
        notCollected = List.copyOf(notCollected);
    }

    /** The manifest as UTF-8. */
    public byte[] json() {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode json = mapper.createObjectNode();
        json.put("manifestVersion", VERSION);
        ObjectNode file = json.putObject("file");
        file.put("name", content.fileName());
        file.put("format", format.code());
        file.put("mediaType", format.mediaType());
        file.put("sha256", content.sha256());
        file.put("bytes", content.bytes());
        file.put("rows", content.rows());
        file.put("limits", format.limits());
        ObjectNode agreement = json.putObject("agreement");
        agreement.put("recipient", terms.recipient());
        agreement.put("number", terms.agreement());
        agreement.put("purpose", terms.purpose());
        label(agreement.putObject("terms"), terms.text());
        ObjectNode from = json.putObject("source");
        from.put("release", source.release());
        from.put("line", source.line());
        from.put("asOf", source.asOf().toString());
        from.put("synthetic", source.syntheticNote() != null);
        if (source.syntheticNote() != null) {
            label(from.putObject("syntheticNote"), source.syntheticNote());
        }
        if (schema.points()) {
            ObjectNode places = json.putObject("coordinates");
            places.put("system", system.name());
            places.put("title", system.title());
            places.put("unit", system.geographic() ? "degree" : "metre");
            places.put("accuracyMetres", system.accuracyMetres());
        }
        gaps(json.putArray("notCollected"));
        columns(json.putArray("columns"));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        try {
            return (mapper.writer(printer).writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the manifest is no JSON", e);
        }
    }

    private void gaps(ArrayNode gaps) {
        for (NotCollected one : notCollected) {
            ObjectNode entry = gaps.addObject();
            entry.put("topic", one.topic());
            label(entry.putObject("label"), one.label());
            ArrayNode areas = entry.putArray("areas");
            for (Where where : one.areas()) {
                ObjectNode area = areas.addObject();
                area.put("code", where.code());
                label(area.putObject("name"), where.name());
                area.put("inPart", where.inPart());
            }
        }
    }

    private void columns(ArrayNode columns) {
        List<String> names = format == FileFormat.SHAPEFILE
                ? ShortNames.of(schema)
                : schema.columns().stream().map(Column::name).toList();
        for (int i = 0; i < names.size(); i++) {
            Column column = schema.columns().get(i);
            ObjectNode entry = columns.addObject();
            entry.put("name", column.name());
            if (!names.get(i).equals(column.name())) {
                entry.put("nameInFile", names.get(i));
            }
            entry.put("type", column.type().name().toLowerCase(java.util.Locale.ROOT));
            label(entry.putObject("label"), column.label());
            if (!column.codes().isEmpty()) {
                ObjectNode codes = entry.putObject("codes");
                column.codes().forEach(code -> label(codes.putObject(code.code()), code.label()));
            }
        }
    }

    private static void label(ObjectNode into, Label label) {
        into.put("en", label.en()).put("ur", label.ur());
    }

    /** Writes it to a file that does not exist yet, readable by its owner alone, to the disk. */
    public void write(Path path) throws IOException {
        try (FileChannel channel = PrivateFile.create(path)) {
            ByteBuffer bytes = ByteBuffer.wrap(json());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
