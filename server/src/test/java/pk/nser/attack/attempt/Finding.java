package pk.nser.attack.attempt;

/**
 * What one attack came to.
 *
 * @param attack its number in disclosure.md section 4
 * @param what what was tried
 * @param tried how many things were tried
 * @param recovered how many came out right
 * @param blind share that the best constant guess gets right, or 0 where nothing can be guessed
 * @param merit what the attack is worth, in the unit of the limit
 * @param limit highest merit that the specification allows
 * @param unit of merit and limit: points (of percent, beyond blind), count, or a ratio
 */
public record Finding(
        String attack, String what, long tried, long recovered, double blind, double merit, double limit, String unit) {

    /** An attack that guesses: worth what it gets right beyond the best constant guess, in points of percent. */
    static Finding guess(String attack, String what, long tried, long recovered, double blind, double limit) {
        double merit = tried == 0 ? 0 : 100.0 * recovered / tried - 100 * blind;
        return new Finding(attack, what, tried, recovered, blind, merit, limit, "points");
    }

    /** An attack that must find nothing at all. */
    static Finding none(String attack, String what, long tried, long found) {
        return new Finding(attack, what, tried, found, 0, found, 0, "count");
    }

    /** Share that came out right. */
    public double rate() {
        return tried == 0 ? 0 : (double) recovered / tried;
    }

    /** What was recovered beyond what the best constant guess recovers. */
    public double beyondBlind() {
        return Math.max(0, recovered - blind * tried);
    }

    /** True when the merit is within the limit. */
    public boolean isHeld() {
        return merit <= limit + 1e-9;
    }
}
