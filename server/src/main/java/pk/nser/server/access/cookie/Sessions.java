package pk.nser.server.access.cookie;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The atlas's sessions: a random id that stands for the public id of a token, in memory only, so that a restart ends
 * them. The token itself is checked anew at every request.
 */
public final class Sessions {
    /** A working day (access.md 3.7). */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int ID_BYTES = 32;
    private static final int MAX_SESSIONS = 10_000;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random;
    private final Cache<String, String> tokenIds = Caffeine.newBuilder()
            .maximumSize(MAX_SESSIONS)
            .expireAfterWrite(LONGEST)
            .build();

    public Sessions(SecureRandom random) {
        this.random = random;
    }

    /** Begins a session of a token and gives its id. */
    public String begin(String tokenId) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokenIds.put(id, tokenId);
        return id;
    }

    /** The public id of the token behind a session; empty when there is none such. */
    public Optional<String> tokenId(String sessionId) {
        return SHAPE.matcher(sessionId).matches()
                ? Optional.ofNullable(tokenIds.getIfPresent(sessionId))
                : Optional.empty();
    }

    /** Ends a session. */
    public void end(String sessionId) {
        tokenIds.invalidate(sessionId);
    }
}
