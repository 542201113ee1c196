package pk.nser.db.grant.compared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Draws; the same seed draws the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Each element but one in so many. */
    <T> List<T> most(Collection<T> from, int oneIn) {
        List<T> chosen = new ArrayList<>(from.size());
        for (T each : from) {
            if (!once(oneIn)) {
                chosen.add(each);
            }
        }
        return chosen;
    }

    /** Each element with a chance of one in so many. */
    <T> List<T> few(Collection<T> from, int oneIn) {
        List<T> chosen = new ArrayList<>();
        for (T each : from) {
            if (once(oneIn)) {
                chosen.add(each);
            }
        }
        return chosen;
    }
}
