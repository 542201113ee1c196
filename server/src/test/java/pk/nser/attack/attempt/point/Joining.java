package pk.nser.attack.attempt.point;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nser.attack.attempt.Finding;

/** A8: joins the rows of two grants of one union council, so that more is known of a household than either was given. */
final class Joining {
    private static final double LIMIT_PERCENT = 5;

    private final List<PointRow> one;
    private final List<PointRow> other;
    private final Map<String, Long> namesInOne;
    private final Map<String, Long> namesInOther;

    /** @param namesInOne the household behind each id, for scoring */
    Joining(List<PointRow> one, List<PointRow> other, Map<String, Long> namesInOne, Map<String, Long> namesInOther) {
        this.one = one;
        this.other = other;
        this.namesInOne = namesInOne;
        this.namesInOther = namesInOther;
    }

    private interface Link {
        @Nullable
        PointRow partner(int row);
    }

    Finding byId() {
        Map<String, PointRow> ids = new HashMap<>();
        other.forEach(row -> ids.put(row.id(), row));
        return judged("two grants joined by id", row -> ids.get(one.get(row).id()));
    }

    Finding byOrder() {
        return judged(
                "two grants joined by the order of their rows", row -> row < other.size() ? other.get(row) : null);
    }

    Finding byPlace() {
        return judged("two grants joined by the nearest point", row -> nearest(one.get(row), other));
    }

    private Finding judged(String what, Link link) {
        long hits = hits(link);
        return new Finding(
                "A8", what, one.size(), hits, 1.0 / other.size(), 100.0 * hits / one.size(), LIMIT_PERCENT, "percent");
    }

    private long hits(Link link) {
        long hits = 0;
        for (int row = 0; row < one.size(); row++) {
            PointRow partner = link.partner(row);
            if (partner != null
                    && namesInOther
                            .get(partner.id())
                            .equals(namesInOne.get(one.get(row).id()))) {
                hits++;
            }
        }
        return hits;
    }

    /**
     * Joined by what both files tell of a household, area and size, and where several are alike by the nearest of them. The
     * specification sets no limit for it, so it is told and not judged.
     */
    String byShared() {
        Map<String, List<PointRow>> alike = new HashMap<>();
        other.forEach(row ->
                alike.computeIfAbsent(row.shared(), key -> new ArrayList<>()).add(row));
        long hits = hits(
                row -> nearest(one.get(row), alike.getOrDefault(one.get(row).shared(), List.of())));
        Set<String> kinds = new HashSet<>(alike.keySet());
        long alone = alike.values().stream().filter(rows -> rows.size() == 1).count();
        return String.format(
                java.util.Locale.ROOT,
                "A8 told, not judged: joined by area and household size, then the nearest point: %d of %d (%.1f %%); blind "
                        + "within a size %.1f %%; %d households are the only ones of their size",
                hits,
                one.size(),
                100.0 * hits / one.size(),
                100.0 * kinds.size() / one.size(),
                alone);
    }

    private static @Nullable PointRow nearest(PointRow row, List<PointRow> among) {
        return among.isEmpty()
                ? null
                : Collections.min(
                        among,
                        (a, b) -> Double.compare(
                                row.metres(a.longitude(), a.latitude()), row.metres(b.longitude(), b.latitude())));
    }
}
