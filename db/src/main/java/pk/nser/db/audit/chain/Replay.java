package pk.nser.db.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import pk.nser.db.connection.BoundSql;

/**
 * Reads the events in order and links them anew, streaming. An event that does not fit is found and the replay goes on
 * with the hash that it has, so that each fault is told where it is and once; the first event behind a gap cannot be
 * linked and is not. Not thread-safe.
 */
final class Replay {
    /** An agreement's number as canonical JSON has it: no value can hold a quote. */
    private static final String AGREEMENT = "\"agreement\":";

    private static final int FETCH = 5_000;

    /** Faults beyond this are counted, not told. */
    static final int MOST_FINDINGS = 1_000;

    private final Link link = new Link();
    private final Deque<Checkpoint> checkpoints;
    private final List<Finding> findings;
    private long seq;
    private byte[] hash;
    private long count;

    /**
     * Begins behind an event.
     *
     * @param after what is taken for granted
     * @param checkpoints those to be compared, ascending
     */
    Replay(Checkpoint after, List<Checkpoint> checkpoints, List<Finding> findings) {
        this.seq = after.seq();
        this.hash = HexFormat.of().parseHex(after.hash());
        this.count = after.count();
        this.checkpoints = new ArrayDeque<>(checkpoints);
        this.findings = findings;
    }

    long seq() {
        return seq;
    }

    long count() {
        return count;
    }

    byte[] hash() {
        return hash.clone();
    }

    /** Runs to the end, in a transaction of the caller's. */
    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                BoundSql.prepare(connection, Replay.class, "events.sql", seq == 0 ? Long.MIN_VALUE : seq)) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int agreement = row.getInt(3);
                    OptionalLong told = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(agreement);
                    event(row.getLong(1), row.getString(2), told, row.getString(4), row.getBytes(5));
                }
            }
        }
        compareHead(connection);
        for (Checkpoint behind : checkpoints) {
            if (behind.seq() > seq) {
                found(Finding.events(
                        seq + 1, behind.seq(), "cut off the end: the checkpoint of " + behind.at() + " knew them"));
            }
        }
    }

    private void event(long number, String at, OptionalLong agreement, String body, byte[] kept) {
        if (number <= seq) {
            found(Finding.event(number, "stands before the beginning: it was put in"));
            return;
        }
        boolean linked = number == seq + 1;
        if (!linked) {
            found(Finding.events(seq + 1, number - 1, "missing"));
        } else if (!Arrays.equals(link.hash(hash, number, at, body), kept)) {
            found(Finding.event(number, "does not fit the chain: it, or what was before it, was changed"));
        } else if (!agreementIn(body).equals(agreement)) {
            found(Finding.event(number, "is listed under another agreement than its own"));
        }
        seq = number;
        hash = kept;
        count++;
        compareCheckpoints();
    }

    private void compareCheckpoints() {
        while (!checkpoints.isEmpty() && checkpoints.getFirst().seq() <= seq) {
            Checkpoint due = checkpoints.removeFirst();
            if (due.seq() == seq && !due.hash().equals(Link.hex(hash))) {
                found(Finding.event(
                        seq,
                        "is another than the checkpoint of " + due.at() + " knew:"
                                + " something up to here was written anew"));
            } else if (due.seq() == seq && due.count() != count) {
                found(Finding.event(
                        seq, "is the " + count + "th, the checkpoint of " + due.at() + " counted " + due.count()));
            }
        }
    }

    /** The last row may be neither behind nor before the end that the writers go on from. */
    private void compareHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = BoundSql.prepare(connection, Replay.class, "head.sql");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                found(new Finding("the end of the chain", "is missing"));
            } else if (row.getLong(1) > seq) {
                found(Finding.events(seq + 1, row.getLong(1), "cut off the end"));
            } else if (row.getLong(1) < seq) {
                found(Finding.events(row.getLong(1) + 1, seq, "put in behind the end"));
            } else if (!Arrays.equals(row.getBytes(2), hash)) {
                found(new Finding("the end of the chain", "has another hash than event " + seq));
            }
        }
    }

    private void found(Finding finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private static OptionalLong agreementIn(String body) {
        int at = body.indexOf(AGREEMENT);
        if (at < 0) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = at + AGREEMENT.length(); i < body.length() && Character.isDigit(body.charAt(i)); i++) {
            number = number * 10 + body.charAt(i) - '0';
        }
        return OptionalLong.of(number);
    }
}
