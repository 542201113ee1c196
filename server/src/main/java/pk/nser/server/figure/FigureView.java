package pk.nser.server.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.server.figure.FigureRows.Column;
import pk.nser.tiles.classify.TableBreaks;

/**
 * {@code figures/{areaLevel}/{table}.json}. Rows are areas by ascending id. In a crossed table the columns go
 * row by row (bands poorest first), in each the categories in codebook order.
 *
 * @param values counts; null = absent, see {@code status}
 * @param totals per area the denominator, or in a banded table one a band (R42); null = absent
 * @param bands the rows of a crossed table: categories of {@code across}
 * @param across the dimension crossed: {@code poverty_score} in a banded table, the first one of a pair; absent one-way
 * @param measure {@code sum} where the values are sums; absent for counts
 * @param means of sums alone: published sum over published total; null = absent
 * @param shares percent; null = absent, see {@code shareStatus}
 * @param coded -1 = the share means "at most 5 %", 1 = "at least 95 %", 0 = the number itself
 * @param status per cell why there is no count, null = there is one
 * @param shareStatus per cell why there is no share, null = there is one
 * @param asOf quarter that each area's figures show
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FigureView(
        String release,
        String table,
        String areaLevel,
        String unit,
        List<Integer> ids,
        List<String> categories,
        @Nullable List<String> bands,
        @Nullable String across,
        @Nullable String measure,
        List<List<@Nullable Integer>> values,
        List<@Nullable Object> totals,
        List<List<@Nullable Number>> shares,
        @Nullable List<List<@Nullable Number>> means,
        List<List<Integer>> coded,
        List<List<@Nullable String>> status,
        List<List<@Nullable String>> shareStatus,
        List<String> asOf,
        TableBreaks breaks) {

    static FigureView of(FigureRows rows) {
        List<Column> columns = rows.columns();
        List<List<@Nullable Integer>> values = new ArrayList<>();
        List<@Nullable Object> totals = new ArrayList<>();
        List<List<@Nullable Number>> shares = new ArrayList<>();
        List<List<@Nullable Number>> means = new ArrayList<>();
        boolean sums = rows.table().measure() == Measure.SUM;
        List<List<Integer>> coded = new ArrayList<>();
        List<List<@Nullable String>> status = new ArrayList<>();
        List<List<@Nullable String>> shareStatus = new ArrayList<>();
        for (int row : rows.rows()) {
            List<@Nullable Integer> counts = new ArrayList<>();
            List<@Nullable Number> percents = new ArrayList<>();
            List<Integer> codes = new ArrayList<>();
            List<@Nullable String> why = new ArrayList<>();
            List<@Nullable String> whyNoShare = new ArrayList<>();
            for (Column column : columns) {
                Figure figure = rows.count(row, column);
                Share share = rows.share(row, column);
                counts.add(number(figure));
                why.add(code(figure.absence()));
                percents.add(share.isGiven() ? shortest(share.percent()) : null);
                codes.add(share.coded());
                whyNoShare.add(code(share.absence()));
            }
            values.add(counts);
            shares.add(percents);
            means.add(means(rows, row, columns));
            coded.add(codes);
            status.add(why);
            shareStatus.add(whyNoShare);
            totals.add(totals(rows, row));
        }
        return new FigureView(
                rows.release().id(),
                rows.table().key().toString(),
                rows.figures().areaLevel().code(),
                rows.table().key().unit().code(),
                rows.rows().stream().map(rows::id).toList(),
                codes(rows.categories()),
                rows.table().rows().isEmpty() ? null : codes(rows.table().rows()),
                across(rows.table()),
                sums ? "sum" : null,
                values,
                totals,
                shares,
                sums ? means : null,
                coded,
                status,
                shareStatus,
                rows.rows().stream().map(rows::quarter).toList(),
                TableBreaks.of(rows.figures(), rows::holds, rows.country()));
    }

    private static List<String> codes(List<Category> categories) {
        return categories.stream().map(Category::code).toList();
    }

    private static @Nullable String across(Table table) {
        Dimension across = table.across();
        return across == null ? null : across.code();
    }

    private static List<@Nullable Number> means(FigureRows rows, int row, List<Column> columns) {
        List<@Nullable Number> means = new ArrayList<>();
        for (Column column : columns) {
            means.add(rows.mean(row, column));
        }
        return means;
    }

    private static @Nullable Object totals(FigureRows rows, int row) {
        if (rows.table().bands() == 1) {
            return number(rows.total(row, 0));
        }
        List<@Nullable Integer> totals = new ArrayList<>();
        for (int band = 0; band < rows.table().bands(); band++) {
            totals.add(number(rows.total(row, band)));
        }
        return totals;
    }

    static @Nullable Integer number(Figure figure) {
        return figure.isPublished() ? figure.count() : null;
    }

    static @Nullable String code(@Nullable Absence absence) {
        return absence == null ? null : absence.code();
    }

    /** 12 instead of 12.0. */
    static Number shortest(double percent) {
        if (percent == Math.rint(percent)) {
            return (int) percent;
        }
        return percent;
    }
}
