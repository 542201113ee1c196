package pk.nser.db.disclosure.unitdata;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Greedy local suppression (disclosure.md 2.10): while rows share their visible quasi-identifiers with fewer than k, the
 * rarest visible value of each such row is taken out. Rarest means rarest in its own column: a value's count against the
 * mean count of the values there, so that a column of many values, as the area is, does not always go first.
 *
 * <p>A taken-out value counts as a value of its own: a row is safe only among rows that show exactly the same. That is
 * stricter than letting it stand for any value, and it holds against somebody who knows why values are taken out.
 *
 * <p>Rows that show nothing any more and are still fewer than k are withheld. Rows alike are treated alike, so the work
 * depends on the number of combinations and not on the number of rows. A pure function of the counts.
 *
 * <p>Known limit: that a value was taken out tells that it was one of the rarer ones.
 */
public final class LocalSuppression {
    private final int alike;
    private final Map<Traits, Long> counts;
    private final Map<Traits, Traits> shown = new HashMap<>();
    private final Map<QuasiIdentifier, Map<Integer, Double>> commonness = new EnumMap<>(QuasiIdentifier.class);
    private Map<Traits, Long> shownCounts = new HashMap<>();

    private LocalSuppression(UnitRules rules, TraitCounts counts) {
        this.alike = rules.alike();
        this.counts = counts.byTraits();
        this.counts.keySet().forEach(traits -> shown.put(traits, traits));
        for (QuasiIdentifier which : QuasiIdentifier.values()) {
            commonness.put(which, commonness(which));
        }
    }

    /** Decides what every row of the counted file shows. */
    public static Suppression of(UnitRules rules, TraitCounts counts) {
        LocalSuppression suppression = new LocalSuppression(rules, counts);
        suppression.run();
        return suppression.result();
    }

    private Map<Integer, Double> commonness(QuasiIdentifier which) {
        Map<Integer, Double> rows = new HashMap<>();
        counts.forEach((traits, count) -> rows.merge(traits.get(which), (double) count, Double::sum));
        double mean = rows.values().stream().mapToDouble(Double::doubleValue).sum() / Math.max(1, rows.size());
        rows.replaceAll((value, count) -> count / mean);
        return rows;
    }

    private void run() {
        recount();
        List<Traits> unsafe = unsafe();
        while (!unsafe.isEmpty()) {
            for (Traits original : unsafe) {
                Traits now = shown.getOrDefault(original, original);
                rarest(now).ifPresent(which -> shown.put(original, now.without(which)));
            }
            recount();
            unsafe = unsafe();
        }
    }

    private void recount() {
        Map<Traits, Long> fresh = new HashMap<>();
        shown.forEach((original, now) -> fresh.merge(now, counts.getOrDefault(original, 0L), Long::sum));
        shownCounts = fresh;
    }

    /** Combinations that are too few and still show something. */
    private List<Traits> unsafe() {
        return shown.entrySet().stream()
                .filter(entry -> shownCounts.getOrDefault(entry.getValue(), 0L) < alike)
                .filter(entry -> rarest(entry.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<QuasiIdentifier> rarest(Traits now) {
        return java.util.Arrays.stream(QuasiIdentifier.values())
                .filter(which -> !now.isSuppressed(which))
                .min(Comparator.comparingDouble(which -> commonness(which, now.get(which))));
    }

    private double commonness(QuasiIdentifier which, int value) {
        return commonness.getOrDefault(which, Map.of()).getOrDefault(value, 0.0);
    }

    private Suppression result() {
        Map<Traits, Traits> kept = new HashMap<>();
        Map<QuasiIdentifier, Long> values = new EnumMap<>(QuasiIdentifier.class);
        long rows = 0;
        long touched = 0;
        long withheld = 0;
        for (Map.Entry<Traits, Traits> entry : shown.entrySet()) {
            long count = counts.getOrDefault(entry.getKey(), 0L);
            rows += count;
            if (shownCounts.getOrDefault(entry.getValue(), 0L) < alike) {
                withheld += count;
                continue;
            }
            kept.put(entry.getKey(), entry.getValue());
            touched += entry.getKey().equals(entry.getValue()) ? 0 : count;
            for (QuasiIdentifier which : QuasiIdentifier.values()) {
                if (entry.getValue().isSuppressed(which)) {
                    values.merge(which, count, Long::sum);
                }
            }
        }
        return new Suppression(kept, new Suppression.Report(rows, touched, withheld, values));
    }
}
