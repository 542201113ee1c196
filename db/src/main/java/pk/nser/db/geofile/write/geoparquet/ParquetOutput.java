package pk.nser.db.geofile.write.geoparquet;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import pk.nser.db.geofile.write.scratch.ChannelOutput;

/** A channel as Parquet wants it; not closed with the writer. */
final class ParquetOutput implements OutputFile {
    private final FileChannel channel;

    ParquetOutput(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        ChannelOutput out = new ChannelOutput(channel, 0);
        return new PositionOutputStream() {
            @Override
            public long getPos() {
                return out.position();
            }

            @Override
            public void write(int value) throws IOException {
                out.write(value);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return create(blockSizeHint);
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
