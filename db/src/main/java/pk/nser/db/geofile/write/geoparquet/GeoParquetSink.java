package pk.nser.db.geofile.write.geoparquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;
import pk.nser.db.geofile.projection.TargetSystem;
import pk.nser.db.geofile.record.Place;
import pk.nser.db.geofile.record.RecordSchema;
import pk.nser.db.geofile.record.RowSink;
import pk.nser.db.geofile.write.scratch.PrivateFile;

/** Writes Parquet, with places as GeoParquet 1.1. Row groups are small, so that memory does not grow with the rows. */
public final class GeoParquetSink implements RowSink {
    private static final long GROUP_BYTES = 8L << 20;
    private static final int PAGE_BYTES = 64 << 10;

    private final FileChannel channel;
    private final ParquetWriter<ParquetRows.Row> writer;

    public GeoParquetSink(RecordSchema schema, TargetSystem system, Path path) throws IOException {
        channel = PrivateFile.create(path);
        try {
            writer = new Builder(channel, new ParquetRows(schema, new GeoMetadata(system)))
                    .withConf(new PlainParquetConfiguration())
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withRowGroupSize(GROUP_BYTES)
                    .withPageSize(PAGE_BYTES)
                    .withDictionaryPageSize(PAGE_BYTES)
                    .build();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void write(List<? extends @Nullable Object> values, @Nullable Place place) throws IOException {
        writer.write(new ParquetRows.Row(values, place));
    }

    @Override
    public void finish() throws IOException {
        writer.close();
        channel.force(true);
    }

    /** Without {@link #finish} the footer is missing, and no program opens the file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static final class Builder extends ParquetWriter.Builder<ParquetRows.Row, Builder> {
        private final ParquetRows support;

        Builder(FileChannel channel, ParquetRows support) {
            super(new ParquetOutput(channel));
            this.support = support;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<ParquetRows.Row> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<ParquetRows.Row> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }
}
