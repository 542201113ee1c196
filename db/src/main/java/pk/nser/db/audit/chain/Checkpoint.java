package pk.nser.db.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the chain was at one moment, to be signed: a line of text.
 *
 * @param seq number of the last event, 0 = none yet
 * @param hash its hash, lower-case hex
 * @param count how many events were counted up to it
 * @param at by the clock of the database
 */
public record Checkpoint(long seq, String hash, long count, Instant at) {
    private static final Pattern LINE =
            Pattern.compile("nser-audit-1 seq=(\\d{1,18}) hash=([0-9a-f]{64}) count=(\\d{1,18}) at=(\\S{1,40})");

    static final Checkpoint BEGINNING = new Checkpoint(0, Link.hex(Link.beginning()), 0, Instant.EPOCH);

    /** The line, without its signature. */
    public String line() {
        return "nser-audit-1 seq=" + seq + " hash=" + hash + " count=" + count + " at=" + at;
    }

    byte[] bytes() {
        return line().getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<Checkpoint> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(
                    Long.parseLong(parts.group(1)),
                    parts.group(2),
                    Long.parseLong(parts.group(3)),
                    Instant.parse(parts.group(4))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
