package pk.nser.server.figure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.PublishedRelease;

/**
 * The rows of a figure table that the asker may see; everything else is left out before anything is computed from it.
 *
 * @param rows positions in {@code figures}, ascending
 * @param quarters by area id
 * @param country the same table of the whole country; null when the asker may not see it
 */
record FigureRows(
        PublishedRelease release,
        FigureTable figures,
        List<Integer> rows,
        Map<Integer, String> quarters,
        @Nullable FigureTable country) {
    Table table() {
        return figures.table();
    }

    List<Category> categories() {
        return table().columns();
    }

    int id(int row) {
        return figures.id(row);
    }

    /** True when the area is among the rows. */
    boolean holds(int areaId) {
        return Collections.binarySearch(rows, figures.row(areaId)) >= 0;
    }

    Figure count(int row, Column column) {
        return figures.figure(row, table().cell(column.band(), column.category()));
    }

    Figure total(int row, int band) {
        return figures.figure(row, table().totalCell(band));
    }

    Share share(int row, Column column) {
        return figures.share(row, column.band(), column.category());
    }

    /** The quarter that an area's figures show: its own, or that of the release's date. */
    String quarter(int row) {
        int quarterOfYear = (release.asOf().getMonthValue() + 2) / 3;
        return quarters.getOrDefault(id(row), release.asOf().getYear() + "-Q" + quarterOfYear);
    }

    /** Band by band, in each the categories in codebook order. */
    List<Column> columns() {
        int categories = table().categories();
        return IntStream.range(0, table().bands() * categories)
                .mapToObj(i -> new Column(i / categories, i % categories))
                .toList();
    }

    /** The mean of a column of sums, or null. */
    @Nullable
    Double mean(int row, Column column) {
        OptionalDouble mean = figures.mean(row, column.category());
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /** A category within a band, both from 0; band 0 alone in a one-way table. */
    record Column(int band, int category) {}
}
