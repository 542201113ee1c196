package pk.nser.db.release.cube;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many households hold how much of what is summed, by province, and the top codes that follow (disclosure.md 2.7). */
final class Holders {
    private static final double PERCENTILE = 0.995;

    /** From here on the percentile leaves at least one holder above it. */
    private static final long FEWEST = 200;

    private static final int COUNTRY = -1;

    /** By province (or {@link #COUNTRY}) and field, then by what they hold. */
    private final Map<Integer, Map<Integer, SortedMap<Integer, Long>>> holders = new HashMap<>();

    /** Adds households of a province (its area's id) that hold so much, which is more than nothing. */
    void add(int province, int field, int held, long households) {
        in(province, field).merge(held, households, Long::sum);
        in(COUNTRY, field).merge(held, households, Long::sum);
    }

    /** The top code of a province: the country's where the province has too few holders. */
    int top(int province, int field) {
        SortedMap<Integer, Long> own = in(province, field);
        return percentile(sum(own) >= FEWEST ? own : in(COUNTRY, field));
    }

    private SortedMap<Integer, Long> in(int area, int field) {
        return holders.computeIfAbsent(area, a -> new HashMap<>()).computeIfAbsent(field, f -> new TreeMap<>());
    }

    private static long sum(SortedMap<Integer, Long> holders) {
        return holders.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The smallest amount that at least this part of the holders does not pass; 0 when nobody holds any. */
    private static int percentile(SortedMap<Integer, Long> holders) {
        long all = sum(holders);
        long seen = 0;
        for (Map.Entry<Integer, Long> amount : holders.entrySet()) {
            seen += amount.getValue();
            if (seen >= PERCENTILE * all) {
                return amount.getKey();
            }
        }
        return 0;
    }
}
