package pk.nser.db.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.demo.people.HouseholdFile;
import pk.nser.db.demo.people.Village;

/**
 * What a day changes in a demonstration registry: households all over the country that were surveyed again, a few of them in
 * another village, and a few that nobody knew before. Synthetic like the registry.
 *
 * <p>Limits: of a household that was surveyed again all is made anew but its number, which is more than a survey changes; the
 * file goes from village to village, as the registry's own does.
 */
final class DailyChanges {
    /** Of a hundred changes. */
    private static final int NEW = 8;

    private static final int MOVED = 2;
    private static final int ALL = 100;

    private final List<GrownArea> villages;
    private final Function<GrownArea, Village> peopled;
    private final long seed;
    private final long before;

    /** Households of the villages up to each, itself included. */
    private final int[] upTo;

    DailyChanges(List<GrownArea> villages, Function<GrownArea, Village> peopled, long seed, long before) {
        this.villages = villages;
        this.peopled = peopled;
        this.seed = seed;
        this.before = before;
        this.upTo = villages.stream().mapToInt(GrownArea::households).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
    }

    private int households() {
        return upTo[upTo.length - 1];
    }

    /**
     * Writes the CSV of a day; does not close the stream.
     *
     * @param day from 1
     * @param changes households in the file; the same number each day, so that those which are new have numbers of their own
     * @throws IllegalArgumentException when a file of so many would be half of the registry
     */
    void write(int day, int changes, OutputStream out) throws IOException {
        if (day < 1) {
            throw new IllegalArgumentException("days are counted from 1, not " + day);
        }
        if (changes < 1 || changes > households() / 2) {
            throw new IllegalArgumentException(
                    changes + " changes: 1 to " + households() / 2 + " of " + households() + " households can be made");
        }
        HouseholdFile file = new HouseholdFile(out, seed, before);
        for (Map.Entry<Integer, List<Long>> there : places(day, changes).entrySet()) {
            Village village = peopled.apply(villages.get(there.getKey()));
            file.writeAgain(village, day, there.getValue().stream().mapToLong(Long::longValue));
        }
        file.finish();
    }

    /** The numbers of the households by the place of their village in the list. */
    private Map<Integer, List<Long>> places(int day, int changes) {
        Dice dice = Dice.of(seed, "changes of day " + day);
        Map<Integer, List<Long>> places = new TreeMap<>();
        int added = changes * NEW / ALL;
        int moved = changes * MOVED / ALL;
        long numbered = before + households() + (day - 1L) * added;
        Set<Integer> chosen = new HashSet<>();
        for (int i = 0; i < changes; i++) {
            int household = dice.below(households());
            if (i < added) {
                add(places, household, ++numbered);
            } else {
                while (!chosen.add(household)) {
                    household = dice.below(households());
                }
                int lives = i < added + moved ? dice.below(households()) : household;
                add(places, lives, before + household + 1);
            }
        }
        return places;
    }

    /** Puts the number into the village of that household, counted from 0. */
    private void add(Map<Integer, List<Long>> places, int household, long number) {
        int found = Arrays.binarySearch(upTo, household);
        int village = found < 0 ? -found - 1 : found + 1;
        while (villages.get(village).households() == 0) {
            village++;
        }
        places.computeIfAbsent(village, at -> new ArrayList<>()).add(number);
    }
}
