package pk.nser.server.map;

import java.util.List;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Table;
import pk.nser.tiles.classify.CellBreaks;

/**
 * One map of a table.
 *
 * @param band position of a row of a crossed table, 0 in a one-way table
 * @param category position of a column
 */
record Choice(Table table, int band, int category) {
    /** The map that was asked for; a category or row that the table has not is 400. */
    static Choice of(Table table, Asked asked) {
        return new Choice(table, band(table, asked), category(table, asked));
    }

    private static int category(Table table, Asked asked) {
        if (asked.category() == null) {
            return 0;
        }
        return position(table.columns(), asked.category(), "c");
    }

    private static int band(Table table, Asked asked) {
        if (table.rows().isEmpty()) {
            if (asked.band() != null) {
                throw Asked.bad("b", "left out or all: this table has no rows");
            }
            return 0;
        }
        return position(table.rows(), String.valueOf(asked.band()), "b");
    }

    private static int position(List<Category> list, String code, String key) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).code().equals(code)) {
                return i;
            }
        }
        throw Asked.bad(
                key,
                "one of " + String.join(", ", list.stream().map(Category::code).toList()));
    }

    Category column() {
        return table.columns().get(category);
    }

    /**
     * The inner breaks of a figures answer for this map, and by which method: the usual one where the one that was asked
     * for is not there, since fixed ones are of shares alone and those around the country's share need that share.
     */
    Classes classes(CellBreaks breaks, Asked asked) {
        List<String> methods = breaks.methods(asked.share());
        if (methods.contains(asked.method())) {
            Classes wished = by(breaks, asked, asked.method());
            if (!wished.aroundTheMiddle() || !wished.breaks().isEmpty()) {
                return wished;
            }
        }
        return by(breaks, asked, methods.get(0));
    }

    private static Classes by(CellBreaks breaks, Asked asked, String method) {
        return new Classes(
                method,
                breaks.by(asked.share(), method, asked.classes()).stream()
                        .map(Number::doubleValue)
                        .toList());
    }

    /** Inner breaks, rising, and the code of the method that gave them. */
    record Classes(String method, List<Double> breaks) {
        /** True when colours run both ways from the share of the whole country. */
        boolean aroundTheMiddle() {
            return method.equals(CellBreaks.DEVIATION);
        }
    }
}
