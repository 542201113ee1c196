package pk.nser.server.released;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import pk.nser.db.connection.RegistryUnavailable;
import pk.nser.db.statistics.PublishedRelease;
import pk.nser.db.statistics.Releases;
import pk.nser.server.http.Problem;

/**
 * Which releases are served, read again at least every two seconds. Thread-safe.
 *
 * <p>While the database is away the last list known still names what is immutable, so that finished public answers go on
 * ({@link #release}, {@link #areasVersion}); the pointer itself is then not told ({@link #pointer}).
 */
public final class PublishedReleases {
    private static final Duration KEPT = Duration.ofSeconds(2);

    private record Reading(
            List<PublishedRelease> releases,
            long atNanos,
            @Nullable RegistryUnavailable failure) {}

    private final Releases source;
    private final LongSupplier nanos;
    private final ReentrantLock oneReader = new ReentrantLock();
    private volatile @Nullable Reading last;

    /** @param nanos a monotonic clock, {@code System::nanoTime} */
    public PublishedReleases(Releases source, LongSupplier nanos) {
        this.source = source;
        this.nanos = nanos;
    }

    /** All published releases, the current one first; fails while the database is away. */
    public List<PublishedRelease> pointer() {
        Reading reading = reading();
        if (reading.failure() != null) {
            throw reading.failure();
        }
        return reading.releases();
    }

    /** The release with this id; 404 when it is not served. */
    public PublishedRelease release(String id) {
        return known().stream()
                .filter(release -> release.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such release."));
    }

    /** The areas version with this id; 404 when no served release stands on it. */
    public String areasVersion(String id) {
        return known().stream()
                .map(PublishedRelease::areasVersion)
                .filter(id::equals)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such areas version."));
    }

    /**
     * Is this known to be the id of a served release, or of an areas version that one stands on? Never waits: false as well when
     * it was last read too long ago to tell.
     */
    public boolean isKnownToServe(String version) {
        Reading reading = last;
        if (reading == null || !isFresh(reading)) {
            return false;
        }
        for (PublishedRelease release : reading.releases()) {
            if (release.id().equals(version) || release.areasVersion().equals(version)) {
                return true;
            }
        }
        return false;
    }

    private List<PublishedRelease> known() {
        Reading reading = reading();
        if (reading.failure() != null && reading.releases().isEmpty()) {
            throw reading.failure();
        }
        return reading.releases();
    }

    private Reading reading() {
        Reading before = last;
        if (before != null && (isFresh(before) || !oneReader.tryLock())) {
            return before;
        }
        if (before == null) {
            oneReader.lock();
        }
        try {
            Reading again = last;
            if (again != null && isFresh(again)) {
                return again;
            }
            Reading fresh = read(again == null ? List.of() : again.releases());
            last = fresh;
            return fresh;
        } finally {
            oneReader.unlock();
        }
    }

    private boolean isFresh(Reading reading) {
        return nanos.getAsLong() - reading.atNanos() < KEPT.toNanos();
    }

    private Reading read(List<PublishedRelease> knownBefore) {
        try {
            List<PublishedRelease> releases = List.copyOf(source.published());
            return new Reading(releases, nanos.getAsLong(), null);
        } catch (RegistryUnavailable away) {
            return new Reading(knownBefore, nanos.getAsLong(), away);
        }
    }
}
