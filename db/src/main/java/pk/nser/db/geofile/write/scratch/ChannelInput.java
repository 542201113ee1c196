package pk.nser.db.geofile.write.scratch;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads a stretch of a file onwards, through a buffer; numbers with the lowest byte first. Does not close it. */
public final class ChannelInput {
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private final long end;
    private long position;

    /** @param bytes of the buffer, at least eight */
    public ChannelInput(FileChannel channel, long from, long end, int bytes) {
        this.channel = channel;
        this.position = from;
        this.end = end;
        this.buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN).limit(0);
    }

    /** True when nothing is left of the stretch. */
    public boolean atEnd() {
        return position >= end && !buffer.hasRemaining();
    }

    /** Eight bytes. */
    public long readLong() throws IOException {
        return available(Long.BYTES).getLong();
    }

    /** Four bytes. */
    public int readInt() throws IOException {
        return available(Integer.BYTES).getInt();
    }

    /** Eight bytes. */
    public double readDouble() throws IOException {
        return available(Double.BYTES).getDouble();
    }

    /** So many bytes. */
    public byte[] readBytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int now = Math.min(length - done, Math.max(1, buffer.remaining()));
            available(now).get(bytes, done, now);
            done += now;
        }
        return bytes;
    }

    private ByteBuffer available(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            long left = end - position;
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + left));
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, position);
                if (read < 0) {
                    break;
                }
                position += read;
            }
            buffer.flip();
            if (buffer.remaining() < bytes) {
                throw new EOFException("the scratch file is shorter than what was written to it");
            }
        }
        return buffer;
    }
}
