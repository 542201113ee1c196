package pk.nser.tiles.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Share;
import pk.nser.db.statistics.FigureTable;

/**
 * The class breaks of a figures answer, as they are written: over the published values of that answer alone, for every
 * method and number of classes.
 *
 * @param count method -> number of classes -> category -> inner breaks; a crossed table has {@code row.category}
 * @param share the same of shares in percent; also {@code fixed}, the same for all data, and {@code deviation}, symmetric
 *     around the share of the whole country, where that is known
 */
public record TableBreaks(Map<String, Map<String, Object>> count, Map<String, Map<String, Object>> share) {
    /** Name of the breaks that are the same everywhere. */
    public static final String FIXED = "fixed";

    /** Name of the breaks around the country's share. */
    public static final String DEVIATION = "deviation";

    /**
     * The breaks of a table.
     *
     * @param allowed which areas, by id, the answer holds
     * @param country the same table of the whole country; null when the asker may not see it
     */
    public static TableBreaks of(FigureTable figures, IntPredicate allowed, @Nullable FigureTable country) {
        int[] rows = java.util.stream.IntStream.range(0, figures.rows())
                .filter(row -> allowed.test(figures.id(row)))
                .toArray();
        Map<String, ClassBreaks> counts = new LinkedHashMap<>();
        Map<String, ClassBreaks> shares = new LinkedHashMap<>();
        Map<String, DeviationBreaks> deviations = new LinkedHashMap<>();
        Map<String, String> codes = new LinkedHashMap<>();
        Table table = figures.table();
        List<Category> bands = table.rows();
        for (int band = 0; band < table.bands(); band++) {
            for (int category = 0; category < table.categories(); category++) {
                String code = table.columns().get(category).code();
                String key = bands.isEmpty() ? code : bands.get(band).code() + "." + code;
                codes.put(key, code);
                counts.put(key, ClassBreaks.of(counts(figures, rows, table.cell(band, category))));
                double[] percents = shares(figures, rows, band, category);
                shares.put(key, ClassBreaks.of(percents));
                deviations.put(key, DeviationBreaks.around(middle(country, band, category), percents));
            }
        }
        Map<String, Map<String, Object>> share = new LinkedHashMap<>();
        share.put(FIXED, fixed(table.dimension().code(), codes));
        share.putAll(methods(shares));
        if (country != null) {
            share.put(DEVIATION, deviation(deviations));
        }
        return new TableBreaks(methods(counts), share);
    }

    /** The country's share; 0, around which nothing lies, when that is unknown or coded. */
    private static double middle(@Nullable FigureTable country, int band, int category) {
        if (country == null || country.rows() != 1) {
            return 0;
        }
        Share share = country.share(0, band, category);
        return share.isGiven() && share.coded() == 0 ? share.percent() : 0;
    }

    private static Map<String, Object> deviation(Map<String, DeviationBreaks> deviations) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
            Map<String, List<Number>> breaks = new LinkedHashMap<>();
            for (Map.Entry<String, DeviationBreaks> category : deviations.entrySet()) {
                breaks.put(category.getKey(), category.getValue().by(classes));
            }
            numbers.put(Integer.toString(classes), breaks);
        }
        return numbers;
    }

    private static double[] counts(FigureTable figures, int[] rows, int cell) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int row : rows) {
            if (figures.figure(row, cell).isPublished()) {
                values.add(figures.figure(row, cell).count());
            }
        }
        return values.build().toArray();
    }

    private static double[] shares(FigureTable figures, int[] rows, int band, int category) {
        DoubleStream.Builder values = DoubleStream.builder();
        for (int row : rows) {
            Share share = figures.share(row, band, category);
            if (share.isGiven()) {
                values.add(share.percent());
            }
        }
        return values.build().toArray();
    }

    private static Map<String, Object> fixed(String dimension, Map<String, String> codes) {
        Map<String, Object> fixed = new LinkedHashMap<>();
        for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
            Map<String, List<Number>> breaks = new LinkedHashMap<>();
            for (Map.Entry<String, String> category : codes.entrySet()) {
                breaks.put(category.getKey(), FixedBreaks.percent(dimension, category.getValue(), classes));
            }
            fixed.put(Integer.toString(classes), breaks);
        }
        return fixed;
    }

    private static Map<String, Map<String, Object>> methods(Map<String, ClassBreaks> categories) {
        Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
        for (BreakMethod method : BreakMethod.values()) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
                Map<String, List<Number>> breaks = new LinkedHashMap<>();
                for (Map.Entry<String, ClassBreaks> category : categories.entrySet()) {
                    breaks.put(category.getKey(), category.getValue().by(method, classes));
                }
                numbers.put(Integer.toString(classes), breaks);
            }
            methods.put(method.code(), numbers);
        }
        return methods;
    }
}
