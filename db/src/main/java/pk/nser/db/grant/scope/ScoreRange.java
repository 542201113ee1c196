package pk.nser.db.grant.scope;

import java.util.Optional;
import pk.nser.db.household.BandCutOffs;

/** Poverty scores from the first to the last, both included, in hundredths of a point (reading A29: 0 to 100 points). */
public record ScoreRange(int first, int last) {
    /** Hundredths of the highest score. */
    public static final int TOP = 10_000;

    /** Every score. */
    public static final ScoreRange ALL = new ScoreRange(0, TOP);

    public ScoreRange {
        if (first < 0 || last > TOP || first > last) {
            throw new IllegalArgumentException(
                    "scores run from 0 to 100 points, the lower one first: " + first + " to " + last + " hundredths");
        }
    }

    /**
     * The scores of poverty bands that follow one another.
     *
     * @param poorest as stored, 1 the poorest of all; both included
     */
    public static ScoreRange ofBands(int poorest, int best) {
        return new ScoreRange(BandCutOffs.STANDARD.lowest(poorest), BandCutOffs.STANDARD.highest(best));
    }

    /** True when {@code other} lies within. */
    public boolean holds(ScoreRange other) {
        return first <= other.first && other.last <= last;
    }

    /** What both have. */
    public Optional<ScoreRange> and(ScoreRange other) {
        int from = Math.max(first, other.first);
        int to = Math.min(last, other.last);
        return from > to ? Optional.empty() : Optional.of(new ScoreRange(from, to));
    }
}
