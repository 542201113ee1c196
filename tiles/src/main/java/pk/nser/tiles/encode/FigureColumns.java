package pk.nser.tiles.encode;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Share;
import pk.nser.db.statistics.FigureTable;
import pk.nser.tiles.layer.Attribute;

/**
 * The figures of a one-way table, ready to be written into tiles: for each category the count, its share and, where
 * there is no count, its absence. Made from released figures alone. Immutable; knows no scope.
 *
 * <p>A coded share ("at most 5 %", "at least 95 %", disclosure.md 2.5) is written as 5 or 95. A share that is absent
 * beside a published count is left out.
 */
public final class FigureColumns {
    private static final int PER_CATEGORY = 3;
    private static final Map<Absence, Value> STATUS = new EnumMap<>(Absence.class);

    static {
        for (Absence absence : Absence.values()) {
            STATUS.put(absence, Value.text(absence.code()));
        }
    }

    final AttributeRows rows;

    /** What an area that the release does not count at all is given. */
    final @Nullable Value[] notOffered;

    private FigureColumns(AttributeRows rows, @Nullable Value[] notOffered) {
        this.rows = rows;
        this.notOffered = notOffered;
    }

    /**
     * The columns of a table.
     *
     * @throws IllegalArgumentException when the table is crossed or holds sums: tiles carry one-way tables of counts
     */
    public static FigureColumns of(FigureTable figures) {
        if (figures.table().bands() != 1 || figures.table().measure() == Measure.SUM) {
            throw new IllegalArgumentException(
                    "no tile carries " + figures.table().key());
        }
        int categories = figures.table().categories();
        AttributeRows.Builder builder =
                new AttributeRows.Builder(keys(figures.table().dimension()), figures.rows());
        for (int row = 0; row < figures.rows(); row++) {
            @Nullable Value[] values = new @Nullable Value[categories * PER_CATEGORY];
            for (int category = 0; category < categories; category++) {
                fill(builder, values, category, figures, row);
            }
            builder.row(figures.id(row), values);
        }
        @Nullable Value[] notOffered = new @Nullable Value[categories * PER_CATEGORY];
        for (int category = 0; category < categories; category++) {
            notOffered[category * PER_CATEGORY + 2] = STATUS.get(Absence.NOT_OFFERED);
        }
        return new FigureColumns(builder.build(), notOffered);
    }

    /** Bytes held, about. */
    public int weight() {
        return rows.weight();
    }

    private static List<String> keys(Dimension dimension) {
        List<String> keys = new ArrayList<>();
        for (Category category : dimension.categories()) {
            keys.add(Attribute.count(dimension.code(), category.code()));
            keys.add(Attribute.share(dimension.code(), category.code()));
            keys.add(Attribute.status(dimension.code(), category.code()));
        }
        return keys;
    }

    private static void fill(
            AttributeRows.Builder builder, @Nullable Value[] values, int category, FigureTable figures, int row) {
        Figure figure = figures.figure(row, figures.table().cell(0, category));
        int at = category * PER_CATEGORY;
        Absence absence = figure.absence();
        if (absence != null) {
            values[at + 2] = STATUS.get(absence);
            return;
        }
        values[at] = builder.kept(Value.count(figure.count()));
        Share share = figures.share(row, 0, category);
        if (share.isGiven()) {
            values[at + 1] = builder.kept(Value.number(share.percent()));
        }
    }
}
