package pk.nser.server.trail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import pk.nser.db.audit.AuditLog;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.audit.event.AuditEvent;
import pk.nser.db.audit.event.Verdict;
import pk.nser.server.access.Trail;

/** An intent that was committed, and the telling of its outcome. */
final class SentRecords implements Trail.Sending {
    private final AuditLog log;
    private final AuditEvent intent;
    private final long announcedRows;

    SentRecords(AuditLog log, AuditEvent intent, Amount about) {
        this.log = log;
        this.intent = intent;
        this.announcedRows = about.rows();
    }

    @Override
    public InputStream watch(InputStream body) {
        return new Watched(body);
    }

    @Override
    public void sent(Amount sent) {
        log.record(intent.outcome(Verdict.SENT, sent));
    }

    /** Counts what is read. Broken off before the end, the rows are not known and the bytes tell how far it came. */
    private final class Watched extends FilterInputStream {
        private final MessageDigest digest = sha256();
        private long bytes;
        private boolean whole;
        private boolean told;

        Watched(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read < 0) {
                whole = true;
            } else {
                bytes += read;
                digest.update(into, from, read);
            }
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return read(new byte[(int) Math.min(count, 8_192)]);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!told) {
                told = true;
                String hash = HexFormat.of().formatHex(digest.digest());
                log.record(
                        whole
                                ? intent.outcome(Verdict.SENT, new Amount(announcedRows, bytes, hash))
                                : intent.outcome(Verdict.BROKEN_OFF, new Amount(0, bytes, null)));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
