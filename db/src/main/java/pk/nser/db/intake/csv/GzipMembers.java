package pk.nser.db.intake.csv;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip (RFC 1952), any number of members in a row, and is strict about the end: unlike
 * {@link java.util.zip.GZIPInputStream} it takes neither a cut member nor bytes behind the last one for the end of the
 * file, and it does not miss a second member that comes through a pipe.
 */
final class GzipMembers extends InputStream {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int limit;
    private boolean inMember;
    private boolean ended;

    GzipMembers(InputStream packed) {
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return unpack(into, offset, length);
        } catch (EOFException e) {
            throw new FileCut("the gzip file ends too early: it was cut");
        } catch (DataFormatException e) {
            throw new FileCut("the gzip file is damaged");
        }
    }

    private int unpack(byte[] into, int offset, int length) throws IOException, DataFormatException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            if (!inMember) {
                startMember();
                continue;
            }
            int n = inflater.inflate(into, offset, length);
            if (n > 0) {
                crc.update(into, offset, n);
                return n;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new FileCut("the gzip file is damaged");
            } else {
                fill();
                inflater.setInput(buffer, position, limit - position);
                position = limit;
            }
        }
        return -1;
    }

    private void startMember() throws IOException {
        if (position == limit && !refill()) {
            ended = true;
            inflater.end();
            return;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw new FileCut("the gzip file is damaged: bytes follow its end");
        }
        int flags = next();
        skip(6);
        if ((flags & FLAG_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipText((flags & FLAG_NAME) != 0);
        skipText((flags & FLAG_COMMENT) != 0);
        skip((flags & FLAG_HEADER_CRC) != 0 ? 2 : 0);
        inflater.reset();
        crc.reset();
        inflater.setInput(buffer, position, limit - position);
        position = limit;
        inMember = true;
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        long expectedCrc = little();
        long expectedSize = little();
        if (expectedCrc != crc.getValue() || expectedSize != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new FileCut("the gzip file is damaged: its checksum does not fit");
        }
        inMember = false;
    }

    private long little() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) next() << shift;
        }
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            int unused = next();
        }
    }

    private void skipText(boolean present) throws IOException {
        int last = present ? 1 : 0;
        while (last != 0) {
            last = next();
        }
    }

    private int next() throws IOException {
        fill();
        return buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        if (position == limit && !refill()) {
            throw new EOFException();
        }
    }

    private boolean refill() throws IOException {
        position = 0;
        limit = Math.max(0, packed.read(buffer));
        return limit > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
