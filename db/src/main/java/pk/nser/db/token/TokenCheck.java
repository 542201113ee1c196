package pk.nser.db.token;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Answers whether a presented token holds now (access.md 3.1): shape and check sum without any reading, then the row,
 * then the secret in constant time, then dates and revocation by the clock of the database. Thread-safe.
 *
 * <p>A row is kept for at most {@link #KEPT} and only while {@link TokenNews} listens, so a revocation is seen at once
 * and a database that is away is noticed at once: {@link pk.nser.db.connection.RegistryUnavailable}, no grace.
 */
public final class TokenCheck {
    /** Longest age of a kept row (access.md 3.1). */
    static final Duration KEPT = Duration.ofSeconds(5);

    /** Most rows kept: unknown ids are kept as well, so that guessing cannot fill the memory or tire the database. */
    private static final int MAX_ROWS = 10_000;

    private record Kept(Optional<StoredToken> row, long readAtNanos) {}

    private final Tokens tokens;
    private final LongSupplier nanos;
    private final Map<String, Kept> rows = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MAX_ROWS;
        }
    };
    private boolean listening;
    private long generation;

    /** @param nanos a monotonic clock, {@code System::nanoTime} */
    public TokenCheck(Tokens tokens, LongSupplier nanos) {
        this.tokens = tokens;
        this.nanos = nanos;
    }

    /** The grant of a presented token; empty when it is no token, unknown, wrong, ended or revoked. */
    public Optional<Grant> check(String presented) {
        Optional<Token> token = Token.parse(presented);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Kept kept = row(token.get().id());
        return kept.row().filter(row -> row.isOpenedBy(token.get())).flatMap(row -> grant(row, kept.readAtNanos()));
    }

    /** The grant of a token that was presented before and is known by its id (the atlas's session). */
    public Optional<Grant> checkAgain(String tokenId) {
        Kept kept = row(tokenId);
        return kept.row().flatMap(row -> grant(row, kept.readAtNanos()));
    }

    private Optional<Grant> grant(StoredToken row, long readAtNanos) {
        Instant now = row.readAt().plusNanos(Math.max(0, nanos.getAsLong() - readAtNanos));
        return row.holdsAt(now)
                ? Optional.of(new Grant(row.tokenId(), row.agreement(), row.holding(), now))
                : Optional.empty();
    }

    private Kept row(String tokenId) {
        long before;
        synchronized (rows) {
            Kept kept = rows.get(tokenId);
            if (listening && kept != null && nanos.getAsLong() - kept.readAtNanos() < KEPT.toNanos()) {
                return kept;
            }
            before = generation;
        }
        long readAt = nanos.getAsLong();
        Kept fresh = new Kept(tokens.find(tokenId), readAt);
        synchronized (rows) {
            if (listening && generation == before) {
                rows.put(tokenId, fresh);
            }
        }
        return fresh;
    }

    /** True when the row of a token is kept now; for tests. */
    boolean keeps(String presented) {
        check(presented);
        synchronized (rows) {
            return rows.containsKey(Token.parse(presented).map(Token::id).orElse(""));
        }
    }

    /** Forgets one row: it was changed. */
    void forget(String tokenId) {
        synchronized (rows) {
            generation++;
            rows.remove(tokenId);
        }
    }

    /** Rows are kept only while changes are heard of. */
    void listening(boolean heard) {
        synchronized (rows) {
            generation++;
            listening = heard;
            rows.clear();
        }
    }
}
