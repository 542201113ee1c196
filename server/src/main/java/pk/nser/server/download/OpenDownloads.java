package pk.nser.server.download;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.server.http.Problem;

/**
 * The downloads of this process: how many there are of a token and of an agreement, and each second whether they may go on (access.md 4: cut
 * within ten seconds, however slowly the client reads). Has threads of its own only while something is sent. One of them
 * asks the database; the other does not, and cuts what the first could not tell of in time. Thread-safe.
 */
public final class OpenDownloads {
    /** Of one token at once (access.md 3.6). */
    static final int MOST_OF_A_TOKEN = 2;

    /** Of one agreement at once, all its tokens together: a holder makes as many narrower ones as it likes. */
    static final int MOST_OF_AN_AGREEMENT = 8;

    /** In all: each has a file open and a part of it in memory. */
    static final int MOST_IN_ALL = 400;

    /** Nothing goes on for longer without a look that could tell. */
    private static final Duration MOST_UNSEEN = Duration.ofSeconds(7);

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 1_000;
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(OpenDownloads.class);

    private final Map<String, Integer> ofTokens = new HashMap<>();
    private final Map<Integer, Integer> ofAgreements = new HashMap<>();
    private int taken;
    private final Set<SentFile> sending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean reaping = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(THREADS, task -> {
        Thread thread = new Thread(task, "download-watch");
        thread.setDaemon(true);
        return thread;
    });

    public OpenDownloads() {
        watch.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        watch.allowCoreThreadTimeOut(true);
    }

    /** A download's right to be; given back once. */
    final class Place {
        private final String token;
        private final int agreement;
        private final AtomicBoolean given = new AtomicBoolean();

        private Place(String token, int agreement) {
            this.token = token;
            this.agreement = agreement;
        }

        /** Watches a body from now until it has ended, and gives the place back then. */
        void watch(SentFile file) {
            sending.add(file);
            CompletableFuture<Void> unused = file.ended().thenRun(() -> {
                sending.remove(file);
                giveBack();
            });
            goOn();
        }

        void giveBack() {
            if (given.compareAndSet(false, true)) {
                leave(token, agreement);
            }
        }
    }

    /** A place for one more download; 429 when token or agreement has all of its own, 503 when the process has no more. */
    Place enter(Context ctx, String token, int agreement) {
        synchronized (ofTokens) {
            if (ofTokens.getOrDefault(token, 0) >= MOST_OF_A_TOKEN) {
                throw Problem.rationed(
                        ctx, WAIT, "Two downloads at once are given to a token. Ask again when one has ended.");
            }
            if (ofAgreements.getOrDefault(agreement, 0) >= MOST_OF_AN_AGREEMENT) {
                throw Problem.rationed(
                        ctx, WAIT, "Eight downloads at once are given to an agreement. Ask again when one has ended.");
            }
            if (taken >= MOST_IN_ALL) {
                throw Problem.unavailable("Too many files are being sent now. Ask again in a few seconds.");
            }
            taken++;
            ofTokens.merge(token, 1, Integer::sum);
            ofAgreements.merge(agreement, 1, Integer::sum);
            return new Place(token, agreement);
        }
    }

    private void leave(String token, int agreement) {
        synchronized (ofTokens) {
            taken--;
            oneLess(ofTokens, token);
            oneLess(ofAgreements, agreement);
        }
    }

    private static <K> void oneLess(Map<K, Integer> places, K of) {
        places.computeIfPresent(of, (same, count) -> count == 1 ? null : count - 1);
    }

    private void goOn() {
        again(looking, this::look);
        again(reaping, this::reap);
    }

    /** One task of each kind waits or runs while anything is sent. */
    private void again(AtomicBoolean waits, Runnable task) {
        if (!sending.isEmpty() && waits.compareAndSet(false, true)) {
            ScheduledFuture<?> unused = watch.schedule(
                    () -> {
                        try {
                            task.run();
                        } finally {
                            waits.set(false);
                            again(waits, task);
                        }
                    },
                    LOOK_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            sending.forEach(SentFile::look);
        } catch (RegistryUnavailable away) {
            LOG.warn("whether downloads may go on cannot be told now: {}", away.getMessage());
        }
    }

    private void reap() {
        sending.forEach(file -> file.cutIfUnseenFor(MOST_UNSEEN.toNanos()));
    }
}
