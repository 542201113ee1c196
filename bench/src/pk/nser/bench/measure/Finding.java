package pk.nser.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure by itself, without a baseline: seconds, bytes, a ratio of two times of ours.
 *
 * @param name for the table, and by which two runs are compared
 * @param unit of the values
 * @param values one for each time it was measured
 * @param limit most that the median may be (performance budgets), or null when there is no budget for it
 * @param cost what it cost, or null when that was not measured
 * @param note what was done, in words
 */
public record Finding(
        String name,
        String unit,
        List<Double> values,
        @Nullable Double limit,
        @Nullable Cost cost,
        String note) {
    public Finding {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured: " + name);
        }
    }

    /** Without a budget and a cost. */
    public Finding(String name, String unit, List<Double> values, String note) {
        this(name, unit, values, null, null, note);
    }

    Spread spread() {
        return Spread.of(values);
    }

    boolean withinBudget() {
        return limit == null || spread().median() <= limit;
    }

    String row() {
        Spread spread = spread();
        return String.format(
                Locale.ROOT,
                "| %s | %s %s%s | %s | %s | %s | %s |",
                name,
                figure(spread.median()),
                unit,
                values.size() == 1
                        ? " (once)"
                        : String.format(
                                Locale.ROOT,
                                " (%s to %s, %d)",
                                figure(spread.least()),
                                figure(spread.most()),
                                values.size()),
                cost == null ? "" : cost.processor(),
                cost == null ? "" : cost.memory(),
                limit == null ? "" : "<= " + figure(limit),
                limit == null ? "" : Report.verdict(withinBudget()));
    }

    /** Three digits that count. */
    static String figure(double value) {
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f", value);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("unit", unit);
        fields.put("median", spread().median());
        fields.put("values", values);
        fields.put("limit", limit);
        fields.put("cost", cost);
        fields.put("withinBudget", limit == null ? null : withinBudget());
        fields.put("note", note);
        return fields;
    }
}
