package pk.nser.db.geofile.write.scratch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Writes onwards from a position of a file, through a buffer; numbers with the lowest byte first. Does not close it. */
public final class ChannelOutput extends OutputStream {
    private static final int BYTES = 1 << 16;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private long position;

    public ChannelOutput(FileChannel channel, long position) {
        this.channel = channel;
        this.position = position;
    }

    /** Where the next byte goes. */
    public long position() {
        return position + buffer.position();
    }

    @Override
    public void write(int value) throws IOException {
        room(1).put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > BYTES) {
            flush();
            position += writeAll(ByteBuffer.wrap(bytes, from, length));
        } else {
            room(length).put(bytes, from, length);
        }
    }

    /** Four bytes. */
    public void writeInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    /** Eight bytes. */
    public void writeLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    /** Eight bytes. */
    public void writeDouble(double value) throws IOException {
        room(Double.BYTES).putDouble(value);
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    @Override
    public void flush() throws IOException {
        buffer.flip();
        position += writeAll(buffer);
        buffer.clear();
    }

    private long writeAll(ByteBuffer bytes) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at - position;
    }
}
