package pk.nser.db.geofile.write.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.ChannelInput;
import pk.nser.db.geofile.write.scratch.ChannelOutput;
import pk.nser.db.geofile.write.scratch.PrivateFile;
import pk.nser.db.geofile.write.scratch.RowBytes;

/**
 * Writes a zip of {@code .shp}, {@code .shx}, {@code .dbf}, {@code .prj} and {@code .cpg}. Rows wait in a scratch file,
 * since headers tell the box and the widths; the zip is written when they are known.
 */
public final class ShapefileSink implements RowSink {
    private static final long MOST_BYTES = Integer.MAX_VALUE;
    private static final int BUFFER = 1 << 16;

    private final RecordSchema schema;
    private final TargetSystem system;
    private final FileChannel channel;
    private final FileChannel scratch;
    private final ChannelOutput out;
    private final RowBytes values;
    private final DbfTable table;
    private double[] box = {};
    private long rows;

    public ShapefileSink(RecordSchema schema, TargetSystem system, Path path) throws IOException {
        this.schema = schema;
        this.system = system;
        channel = PrivateFile.create(path);
        try {
            scratch = PrivateFile.unnamed(path);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        out = new ChannelOutput(scratch, 0);
        values = new RowBytes(schema);
        table = new DbfTable(schema);
    }

    @Override
    public void write(List<? extends @Nullable Object> row, @Nullable Place place) throws IOException {
        Place at = Objects.requireNonNull(place, "place");
        table.widen(row);
        rows++;
        long bytes = Math.max(
                PointShapes.HEADER_BYTES + rows * PointShapes.RECORD_BYTES,
                table.headerBytes() + rows * table.recordBytes());
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a Shapefile holds at most 2 GB: take another format");
        }
        if (box.length == 0) {
            box = new double[] {at.x(), at.y(), at.x(), at.y()};
        }
        box[0] = Math.min(box[0], at.x());
        box[1] = Math.min(box[1], at.y());
        box[2] = Math.max(box[2], at.x());
        box[3] = Math.max(box[3], at.y());
        byte[] encoded = values.encode(row);
        out.writeDouble(at.x());
        out.writeDouble(at.y());
        out.writeInt(encoded.length);
        out.write(encoded);
    }

    @Override
    public void finish() throws IOException {
        out.flush();
        ChannelOutput to = new ChannelOutput(channel, 0);
        // The zip is not closed: it holds nothing of the system but its buffer, and closing would close the channel's.
        ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        zip.setLevel(1);
        OutputStream body = new BufferedOutputStream(zip, BUFFER);
        begin(zip, ".shp");
        body.write(PointShapes.header(PointShapes.HEADER_BYTES + rows * PointShapes.RECORD_BYTES, box));
        shapes(body);
        body.flush();
        begin(zip, ".shx");
        body.write(PointShapes.header(PointShapes.HEADER_BYTES + rows * PointShapes.INDEX_BYTES, box));
        ByteBuffer index = ByteBuffer.allocate(PointShapes.INDEX_BYTES);
        for (long number = 1; number <= rows; number++) {
            PointShapes.index(number, index);
            body.write(index.array());
        }
        body.flush();
        begin(zip, ".dbf");
        body.write(table.header(rows));
        records(body);
        body.write(0x1A);
        body.flush();
        begin(zip, ".prj");
        zip.write(system.esriText().getBytes(StandardCharsets.US_ASCII));
        begin(zip, ".cpg");
        zip.write("UTF-8".getBytes(StandardCharsets.US_ASCII));
        zip.finish();
        to.flush();
        channel.force(true);
    }

    private void begin(ZipOutputStream zip, String suffix) throws IOException {
        ZipEntry entry = new ZipEntry(schema.layer() + suffix);
        // Fixed, so that the same rows give the same file.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private void shapes(OutputStream body) throws IOException {
        ChannelInput in = new ChannelInput(scratch, 0, out.position(), BUFFER);
        ByteBuffer record = ByteBuffer.allocate(PointShapes.RECORD_BYTES);
        for (long number = 1; number <= rows; number++) {
            PointShapes.record(number, in.readDouble(), in.readDouble(), record);
            body.write(record.array());
            in.readBytes(in.readInt());
        }
    }

    private void records(OutputStream body) throws IOException {
        ChannelInput in = new ChannelInput(scratch, 0, out.position(), BUFFER);
        byte[] record = new byte[table.recordBytes()];
        for (long number = 1; number <= rows; number++) {
            in.readDouble();
            in.readDouble();
            table.record(values.decode(in.readBytes(in.readInt())), record);
            body.write(record);
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            scratch.close();
        }
    }
}
