package pk.nser.server.map;

import java.util.List;
import java.util.Map;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Table;
import pk.nser.tiles.classify.TableBreaks;

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

    /** The name of this column in the breaks. */
    private String key() {
        return table.rows().isEmpty() ? column().code() : table.rows().get(band).code() + "." + column().code();
    }

    /**
     * The inner breaks of a figures answer for this map, and by which method: the first one where the one that was asked
     * for is not there, since fixed ones are of shares alone and those around the country's share need that share.
     */
    Classes classes(TableBreaks breaks, Asked asked) {
        Map<String, Map<String, Object>> all = asked.share() ? breaks.share() : breaks.count();
        Classes wished = new Classes(asked.method(), list(all, asked.method(), asked.classes()));
        if (all.containsKey(asked.method())
                && !(wished.aroundTheMiddle() && wished.breaks().isEmpty())) {
            return wished;
        }
        String first = all.keySet().iterator().next();
        return new Classes(first, list(all, first, asked.classes()));
    }

    private List<Double> list(Map<String, Map<String, Object>> all, String method, int classes) {
        Object byColumn = all.getOrDefault(method, Map.of()).get(Integer.toString(classes));
        return byColumn instanceof Map<?, ?> columns && columns.get(key()) instanceof List<?> list
                ? list.stream().map(number -> ((Number) number).doubleValue()).toList()
                : List.of();
    }

    /** Inner breaks, rising, and the code of the method that gave them. */
    record Classes(String method, List<Double> breaks) {
        /** True when colours run both ways from the share of the whole country. */
        boolean aroundTheMiddle() {
            return method.equals(TableBreaks.DEVIATION);
        }
    }
}
