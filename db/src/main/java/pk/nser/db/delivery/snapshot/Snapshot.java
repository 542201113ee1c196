package pk.nser.db.delivery.snapshot;

/**
 * The snapshot that stands for an agreement.
 *
 * @param line release line whose published base it was made from
 * @param release that was served when it was made
 * @param households distinct ones in it
 * @param rows of the table, households or persons
 * @param withheld households that are not in it since they cannot be protected
 */
public record Snapshot(int agreement, String line, String release, long households, long rows, long withheld) {}
