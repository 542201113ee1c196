package pk.nser.server.download;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.audit.event.Amount;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.server.access.Trail;
import pk.nser.server.listen.Line;

/**
 * One body on its way, a part at a time when the client has taken the one before: a slow reader holds no thread. Sends to its
 * last byte, or the connection is ended so that nobody takes the part for the whole. Tells the audit log what came of it,
 * once.
 */
final class SentFile implements WriteListener {
    /** Sent at a time, and in memory for each download. */
    private static final int CHUNK_BYTES = 64 * 1024;

    /** Whether it may go on is looked at after so much at the latest, however fast it goes. */
    private static final long LOOK_BYTES = 8L << 20;

    /** Jetty says within milliseconds that a connection was ended; after so long it is not waited for. */
    private static final long FAREWELL_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final Logger LOG = LoggerFactory.getLogger(SentFile.class);

    /** Says whether what allowed a download still does. */
    @FunctionalInterface
    interface Standing {
        /**
         * True while it does.
         *
         * @throws RegistryUnavailable when it cannot be told now
         */
        boolean holds();
    }

    /**
     * What is sent.
     *
     * @param body from its first byte on
     * @param whole how much, and of how many rows when that is known
     */
    record Load(InputStream body, Amount whole, Trail.Sending told) {}

    private final ServletOutputStream out;
    private final Load load;
    private final Standing standing;
    private final Line line;
    private final MessageDigest digest = sha256();
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private volatile long seenAtNanos = System.nanoTime();
    private volatile long cutAtNanos;
    private volatile @Nullable String cut;

    /** The line took all of it: what was handed to the line last may still have been lost with the client. */
    private volatile boolean taken;

    private long unlooked;

    SentFile(ServletOutputStream out, Load load, Standing standing, Line line) {
        this.out = out;
        this.load = load;
        this.standing = standing;
        this.line = line;
    }

    /** Sends from now on, whenever the client has room; the request is asynchronous. */
    void begin() {
        boolean begun = false;
        line.waitLonger();
        try {
            out.setWriteListener(this);
            begun = true;
        } finally {
            if (!begun) {
                end();
            }
        }
    }

    /** Complete when nothing more is sent, for whichever reason. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (cut == null && out.isReady()) {
            long left = load.whole().bytes() - sent.get();
            if (left == 0) {
                taken = true;
                end();
                return;
            }
            int read = read((int) Math.min(left, CHUNK_BYTES));
            if (read > 0) {
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
                sent.addAndGet(read);
                lookAfter(read);
            }
        }
        if (cut != null) {
            end();
        }
    }

    private int read(int most) {
        try {
            int read = load.body().read(chunk, 0, most);
            if (read < 0) {
                cut("the file is shorter than it was");
            }
            return read;
        } catch (IOException e) {
            cut("the file cannot be read");
            return -1;
        }
    }

    private void lookAfter(int bytes) {
        unlooked += bytes;
        if (unlooked >= LOOK_BYTES) {
            unlooked = 0;
            try {
                look();
            } catch (RegistryUnavailable away) {
                LOG.debug("whether a download may go on cannot be told now", away);
            }
        }
    }

    /**
     * Cuts it when it may not go on.
     *
     * @throws RegistryUnavailable when that cannot be told now: see {@link #cutIfUnseenFor}
     */
    void look() {
        if (standing.holds()) {
            seenAtNanos = System.nanoTime();
        } else {
            cut("what allowed it does not stand any more");
        }
    }

    /** Cuts it when nobody could tell for so long whether it may go on. */
    void cutIfUnseenFor(long nanos) {
        if (cut == null && System.nanoTime() - seenAtNanos > nanos) {
            cut("it cannot be told whether what allowed it still stands");
        }
        if (cut != null && System.nanoTime() - cutAtNanos > FAREWELL_NANOS) {
            end();
        }
    }

    private void cut(String why) {
        synchronized (this) {
            if (cut != null || over.get()) {
                return;
            }
            cutAtNanos = System.nanoTime();
            cut = why;
        }
        line.hangUp();
    }

    /** The client has gone, or the connection was ended here. */
    @Override
    public void onError(Throwable gone) {
        end();
    }

    private void end() {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        try {
            load.body().close();
        } catch (IOException e) {
            LOG.debug("closing a file that was read", e);
        }
        tell();
        line.waitAsUsual();
        ended.complete(null);
    }

    private void tell() {
        String why = cut;
        long bytes = sent.get();
        if (why != null) {
            LOG.warn(
                    "a download was cut after {} bytes of {}: {}",
                    bytes,
                    load.whole().bytes(),
                    why);
            load.told().cut(bytes);
        } else if (taken) {
            String hash = HexFormat.of().formatHex(digest.digest());
            load.told().sent(new Amount(load.whole().rows(), bytes, hash));
        } else {
            load.told().brokenOff(bytes);
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
