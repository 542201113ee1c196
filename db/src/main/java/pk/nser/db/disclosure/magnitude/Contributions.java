package pk.nser.db.disclosure.magnitude;

/**
 * What the units of an area contribute to a sum, each top-coded before (disclosure.md 2.7). Never leaves the build.
 *
 * @param contributors units that contribute more than nothing
 * @param keySum sum of their record keys, each taken as unsigned
 * @param sum what they contribute together (X)
 * @param largest the largest contribution, x(1)
 * @param second the second largest, x(2)
 */
public record Contributions(int contributors, long keySum, long sum, int largest, int second) {
    /** p of the p% rule: the second largest may not be able to tell the largest more closely than this. */
    private static final double PERCENT = 0.15;

    /** The two largest may not hold more than this part of the sum. */
    private static final double DOMINANCE = 0.75;

    /** True when somebody who contributes could work out the largest contribution to within p percent of it. */
    public boolean isTooClose() {
        return sum - largest - second < PERCENT * largest;
    }

    /** True when two contributors hold nearly all of it. */
    public boolean isDominated() {
        return (long) largest + second > DOMINANCE * sum;
    }
}
