package pk.nser.db.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The bytes of a file, unpacked when they are gzip (told by the first two bytes, never by the name), counted and hashed
 * as they lie in the file. The count may be read from another thread while the file is being read.
 */
public final class SourceBytes extends InputStream {
    private final MessageDigest digest = sha256();
    private final InputStream plain;
    private volatile long bytes;

    /** Starts reading; does not close {@code file} unless closed itself. */
    public SourceBytes(InputStream file) throws IOException {
        PushbackInputStream counted = new PushbackInputStream(new Counted(file), 2);
        byte[] magic = counted.readNBytes(2);
        counted.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
        this.plain = gzip ? new GzipMembers(counted) : counted;
    }

    /** SHA-256 as this class makes it. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public int read() throws IOException {
        return plain.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return plain.read(into, offset, length);
    }

    /** Bytes of the file that were read so far, packed when it is packed. */
    public long bytes() {
        return bytes;
    }

    /** Hash of the whole file; to be asked once, after its end. */
    public byte[] hash() {
        return digest.digest();
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    private final class Counted extends InputStream {
        private final InputStream file;

        Counted(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes, others only look
        public int read(byte[] into, int offset, int length) throws IOException {
            int n = file.read(into, offset, length);
            if (n > 0) {
                digest.update(into, offset, n);
                bytes += n;
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
