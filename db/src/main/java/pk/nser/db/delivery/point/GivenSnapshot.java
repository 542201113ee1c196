package pk.nser.db.delivery.point;

/**
 * What the register tells of the snapshot that stands for an agreement.
 *
 * @param line release line whose published base was given
 * @param release that was served when it was made
 */
public record GivenSnapshot(String line, String release) {}
