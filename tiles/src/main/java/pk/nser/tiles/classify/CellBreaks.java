package pk.nser.tiles.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Share;
import pk.nser.db.statistics.FigureTable;

/**
 * The class breaks of one category of a table, in a crossed one within one of its rows, over its published values alone.
 * Immutable; divides once, so ask one object for all methods.
 */
public final class CellBreaks {
    /** Name of the breaks that are the same everywhere: of shares alone. */
    public static final String FIXED = "fixed";

    /** Name of the breaks around the country's share: of shares alone, where that share is known. */
    public static final String DEVIATION = "deviation";

    private final String dimension;
    private final String category;
    private final ClassBreaks counts;
    private final ClassBreaks shares;
    private final @Nullable DeviationBreaks around;

    private CellBreaks(FigureTable figures, int[] rows, @Nullable FigureTable country, int band, int category) {
        Table table = figures.table();
        double[] percents = shares(figures, rows, band, category);
        this.dimension = table.dimension().code();
        this.category = table.columns().get(category).code();
        this.counts = ClassBreaks.of(counts(figures, rows, table.cell(band, category)));
        this.shares = ClassBreaks.of(percents);
        this.around = country == null ? null : DeviationBreaks.around(middle(country, band, category), percents);
    }

    /**
     * The breaks of a cell.
     *
     * @param allowed which areas, by id, the answer holds
     * @param country the same table of the whole country; null when the asker may not see it
     * @param band position of a row of a crossed table, 0 in a one-way table
     * @param category position of a column
     */
    public static CellBreaks of(
            FigureTable figures, IntPredicate allowed, @Nullable FigureTable country, int band, int category) {
        int[] rows = IntStream.range(0, figures.rows())
                .filter(row -> allowed.test(figures.id(row)))
                .toArray();
        return new CellBreaks(figures, rows, country, band, category);
    }

    /** The codes of the methods that there are, the usual one first. */
    public List<String> methods(boolean share) {
        List<String> methods = new ArrayList<>();
        if (share) {
            methods.add(FIXED);
        }
        Arrays.stream(BreakMethod.values()).map(BreakMethod::code).forEach(methods::add);
        if (share && around != null) {
            methods.add(DEVIATION);
        }
        return methods;
    }

    /**
     * The inner breaks by one of these methods.
     *
     * @throws IllegalArgumentException when it is none of them, or there are not so many classes
     */
    public List<Number> by(boolean share, String method, int classes) {
        if (share && method.equals(FIXED)) {
            return FixedBreaks.percent(dimension, category, classes);
        }
        if (share && method.equals(DEVIATION) && around != null) {
            return around.by(classes);
        }
        return (share ? shares : counts).by(BreakMethod.ofCode(method), classes);
    }

    /** The country's share; 0, around which nothing lies, when that is unknown or coded. */
    private static double middle(FigureTable country, int band, int category) {
        if (country.rows() != 1) {
            return 0;
        }
        Share share = country.share(0, band, category);
        return share.isGiven() && share.coded() == 0 ? share.percent() : 0;
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
}
