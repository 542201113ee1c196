package pk.nser.db.token;

import java.time.Instant;
import java.util.List;
import pk.nser.db.area.AreaLevel;

/**
 * One token as the operator sees it.
 *
 * @param until first instant at which it no longer holds
 * @param state {@code valid}, {@code ended} or {@code revoked}, by the clock of the database
 */
public record TokenLine(
        String tokenId,
        int agreement,
        String category,
        String institution,
        List<String> areas,
        AreaLevel finest,
        Instant until,
        String state) {
    public TokenLine {
        areas = areas.stream().sorted().toList();
    }
}
