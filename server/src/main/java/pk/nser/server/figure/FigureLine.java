package pk.nser.server.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.server.figure.FigureRows.Column;

/**
 * The figures of one area side by side, under the same names in every form that keeps them: count, {@code _pct} and {@code
 * _status} of every category (in a crossed table {@code row.category}; of sums a {@code _mean} instead of a share), then
 * {@code total} (one a row). A status is why there is no count; or, beside a count, {@code share-withheld}, {@code
 * share-at-most} or {@code share-at-least} (the share is a coded 5 or 95); or absent.
 */
final class FigureLine {
    static final String SHARE_WITHHELD = "share-withheld";
    static final String SHARE_AT_MOST = "share-at-most";
    static final String SHARE_AT_LEAST = "share-at-least";
    static final String STATUS = "_status";

    private static final String TOTAL = "total";

    private FigureLine() {}

    /** What a column is called: {@code category}, or in a crossed table {@code row.category}. */
    static String name(Table table, Column column) {
        String category = table.columns().get(column.category()).code();
        List<Category> rows = table.rows();
        return rows.isEmpty() ? category : rows.get(column.band()).code() + "." + category;
    }

    /** What the column beside a count holds: a mean of sums, else a share. */
    static String beside(Table table) {
        return table.measure() == Measure.SUM ? "_mean" : "_pct";
    }

    /** What the total of a row is called. */
    static String total(Table table, int band) {
        return table.rows().isEmpty() ? TOTAL : table.rows().get(band).code() + "." + TOTAL;
    }

    static List<String> names(FigureRows rows) {
        Table table = rows.table();
        List<String> names = new ArrayList<>();
        for (Column column : rows.columns()) {
            String name = name(table, column);
            names.addAll(List.of(name, name + beside(table), name + STATUS));
        }
        for (int band = 0; band < table.bands(); band++) {
            names.add(total(table, band));
        }
        return names;
    }

    /** Numbers and statuses of a row in the order of {@link #names}; null = absent. */
    static List<@Nullable Object> values(FigureRows rows, int row) {
        List<@Nullable Object> values = new ArrayList<>();
        boolean sums = rows.table().measure() == Measure.SUM;
        for (Column column : rows.columns()) {
            Figure figure = rows.count(row, column);
            Share share = rows.share(row, column);
            values.add(FigureView.number(figure));
            if (sums) {
                values.add(rows.mean(row, column));
                values.add(FigureView.code(figure.absence()));
            } else {
                values.add(share.isGiven() ? FigureView.shortest(share.percent()) : null);
                values.add(status(figure.absence(), share));
            }
        }
        for (int band = 0; band < rows.table().bands(); band++) {
            values.add(FigureView.number(rows.total(row, band)));
        }
        return values;
    }

    private static @Nullable String status(@Nullable Absence absence, Share share) {
        if (absence != null) {
            return absence.code();
        }
        Absence noShare = share.absence();
        if (noShare != null) {
            return "share-" + noShare.code();
        }
        return switch (share.coded()) {
            case -1 -> SHARE_AT_MOST;
            case 1 -> SHARE_AT_LEAST;
            default -> null;
        };
    }
}
