package pk.nser.db.lookup.programme;

/**
 * What an agreement of category iii.b may ask.
 *
 * @param agreement its number
 * @param numbersADay numbers that may be asked for on one day, found or not
 * @param households look-ups that may be answered in all (reading A8: the same number twice is two)
 */
public record ScoreQuota(int agreement, int numbersADay, long households) {
    public ScoreQuota {
        if (numbersADay < 1 || households < 1) {
            throw new IllegalArgumentException("the quotas of an agreement must be one or more");
        }
    }
}
