package pk.nser.db.geofile.write.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Column;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.PrivateFile;

/**
 * Writes CSV, plain or gzip. The place stands after the first column, as longitude and latitude or x and y. An empty field
 * was not collected; a text that is empty is {@code ""}.
 */
public final class CsvSink implements RowSink {
    private static final int BUFFER = 1 << 16;
    private static final int DEGREE_DECIMALS = 7;
    private static final int METRE_DECIMALS = 3;

    private final FileChannel channel;
    private final Writer out;
    private final CoordinateText coordinates;

    public CsvSink(RecordSchema schema, TargetSystem system, Path path, boolean gzip) throws IOException {
        channel = PrivateFile.create(path);
        OutputStream bytes = new Unclosed(channel);
        // Each Java closes the stream that it was given, and the file has to be brought to the disk before.
        out = new BufferedWriter(
                new OutputStreamWriter(gzip ? new GZIPOutputStream(bytes, BUFFER) : bytes, StandardCharsets.UTF_8),
                BUFFER);
        coordinates = new CoordinateText(system.geographic() ? DEGREE_DECIMALS : METRE_DECIMALS);
        List<String> names = new ArrayList<>();
        for (Column column : schema.columns()) {
            names.add(column.name());
        }
        if (schema.points()) {
            names.addAll(1, system.geographic() ? List.of("longitude", "latitude") : List.of("x", "y"));
        }
        out.write(CsvText.line(names));
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Place place) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object value = values.get(i);
            if (value != null) {
                out.write(cell(value));
            }
            if (i == 0 && place != null) {
                out.write(',');
                out.write(coordinates.of(place.x()));
                out.write(',');
                out.write(coordinates.of(place.y()));
            }
        }
        out.write("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? "\"\"" : CsvText.cell(text);
        }
        return value instanceof Double number ? number(number) : value.toString();
    }

    private static String number(double value) {
        double size = Math.abs(value);
        if (value == 0) {
            return "0";
        }
        return size < 1e-9 || size >= 1e15
                ? Double.toString(value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    @Override
    public void finish() throws IOException {
        out.close();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Writes on to a channel and leaves it open. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(FileChannel channel) {
            super(Channels.newOutputStream(channel));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
