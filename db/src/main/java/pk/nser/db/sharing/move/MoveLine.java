package pk.nser.db.sharing.move;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move as it was written down.
 *
 * @param process {@code request} or {@code gratis}
 * @param officer name; null for the system
 * @param details JSON
 */
public record MoveLine(
        Instant at,
        String process,
        String from,
        String command,
        String to,
        String role,
        @Nullable Integer officerId,
        @Nullable String officer,
        String reason,
        String details) {}
