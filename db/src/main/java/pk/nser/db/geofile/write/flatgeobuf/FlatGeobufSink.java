package pk.nser.db.geofile.write.flatgeobuf;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.ChannelOutput;
import pk.nser.db.geofile.write.scratch.HilbertOrder;
import pk.nser.db.geofile.write.scratch.PrivateFile;

/**
 * Writes FlatGeobuf 3 with its index. The index stands before the rows and both are in the order of the Hilbert curve, so
 * rows go through a scratch file; the first bytes, by which a file is known, are written last.
 */
public final class FlatGeobufSink implements RowSink {
    private static final byte[] MAGIC = {0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01};

    private final RecordSchema schema;
    private final TargetSystem system;
    private final FileChannel channel;
    private final HilbertOrder rows;
    private final FeatureBytes features = new FeatureBytes();
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    public FlatGeobufSink(RecordSchema schema, TargetSystem system, Path path) throws IOException {
        this.schema = schema;
        this.system = system;
        channel = PrivateFile.create(path);
        try {
            rows = new HilbertOrder(path);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Place place) throws IOException {
        Place at = Objects.requireNonNull(place, "place");
        box[0] = Math.min(box[0], at.x());
        box[1] = Math.min(box[1], at.y());
        box[2] = Math.max(box[2], at.x());
        box[3] = Math.max(box[3], at.y());
        rows.add(at, features.encode(values, at));
    }

    @Override
    public void finish() throws IOException {
        ByteBuffer header = header();
        byte[] headerBytes = new byte[header.remaining()];
        header.get(headerBytes);
        ChannelOutput start = new ChannelOutput(channel, MAGIC.length);
        start.write(headerBytes);
        start.flush();
        if (rows.size() > 0) {
            PackedTree tree = new PackedTree(channel, start.position(), rows.size());
            ChannelOutput out = new ChannelOutput(channel, tree.end());
            rows.forEach(row -> {
                tree.leaf(row.x(), row.y(), out.position() - tree.end());
                out.write(row.bytes());
            });
            out.flush();
            tree.finish();
        }
        ChannelOutput first = new ChannelOutput(channel, 0);
        first.write(MAGIC);
        first.flush();
        channel.force(true);
    }

    private ByteBuffer header() {
        FlatBufferBuilder to = new FlatBufferBuilder();
        int name = to.createString(schema.layer());
        int columns = columns(to);
        int crs = Crs.createCrs(
                to,
                to.createString("EPSG"),
                system.code(),
                to.createString(system.title()),
                0,
                to.createString(system.wellKnownText()),
                0);
        boolean some = rows.size() > 0;
        int envelope = some ? Header.createEnvelopeVector(to, box) : 0;
        Header.startHeader(to);
        Header.addName(to, name);
        if (some) {
            Header.addEnvelope(to, envelope);
        }
        Header.addGeometryType(to, GeometryType.Point);
        Header.addColumns(to, columns);
        Header.addFeaturesCount(to, rows.size());
        Header.addIndexNodeSize(to, some ? PackedTree.NODE_SIZE : 0);
        Header.addCrs(to, crs);
        Header.finishSizePrefixedHeaderBuffer(to, Header.endHeader(to));
        return to.dataBuffer();
    }

    private int columns(FlatBufferBuilder to) {
        int[] columns = new int[schema.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            pk.nser.db.geofile.record.Column column = schema.columns().get(i);
            int name = to.createString(column.name());
            int title = to.createString(column.label().en());
            int description = to.createString(column.label().ur());
            columns[i] = Column.createColumn(
                    to, name, type(column.type()), title, description, -1, -1, -1, true, false, false, 0);
        }
        return Header.createColumnsVector(to, columns);
    }

    private static int type(pk.nser.db.geofile.record.ColumnType type) {
        return switch (type) {
            case TEXT, CODE -> ColumnType.String;
            case INTEGER -> ColumnType.Long;
            case DECIMAL -> ColumnType.Double;
            case DATE -> ColumnType.DateTime;
        };
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            rows.close();
        }
    }
}
