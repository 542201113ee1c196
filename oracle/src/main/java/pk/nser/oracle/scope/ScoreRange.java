package pk.nser.oracle.scope;

/** Poverty scores from the first to the last, both included, in hundredths of a point (A29: 0 to 100 points). */
public record ScoreRange(int first, int last) {
    private static final int TOP_HUNDREDTHS = 10_000;

    public static final ScoreRange ALL = new ScoreRange(0, TOP_HUNDREDTHS);

    public ScoreRange {
        if (first < 0 || last > TOP_HUNDREDTHS || first > last) {
            throw new IllegalArgumentException("No range of scores: " + first + " to " + last);
        }
    }

    public boolean holds(ScoreRange other) {
        return first <= other.first && other.last <= last;
    }
}
