package pk.nser.tiles.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import pk.nser.db.dimension.Category;
import pk.nser.db.dimension.Table;
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
    /**
     * The breaks of a table.
     *
     * @param allowed which areas, by id, the answer holds
     * @param country the same table of the whole country; null when the asker may not see it
     */
    public static TableBreaks of(FigureTable figures, IntPredicate allowed, @Nullable FigureTable country) {
        Map<String, CellBreaks> cells = new LinkedHashMap<>();
        Table table = figures.table();
        List<Category> bands = table.rows();
        for (int band = 0; band < table.bands(); band++) {
            for (int category = 0; category < table.categories(); category++) {
                String code = table.columns().get(category).code();
                String key = bands.isEmpty() ? code : bands.get(band).code() + "." + code;
                cells.put(key, CellBreaks.of(figures, allowed, country, band, category));
            }
        }
        return new TableBreaks(methods(cells, false), methods(cells, true));
    }

    private static Map<String, Map<String, Object>> methods(Map<String, CellBreaks> cells, boolean share) {
        Map<String, Map<String, Object>> methods = new LinkedHashMap<>();
        List<String> codes = cells.values().iterator().next().methods(share); // of all cells the same
        for (String method : codes) {
            Map<String, Object> numbers = new LinkedHashMap<>();
            for (int classes = ClassBreaks.FEWEST; classes <= ClassBreaks.MOST; classes++) {
                Map<String, List<Number>> breaks = new LinkedHashMap<>();
                for (Map.Entry<String, CellBreaks> cell : cells.entrySet()) {
                    breaks.put(cell.getKey(), cell.getValue().by(share, method, classes));
                }
                numbers.put(Integer.toString(classes), breaks);
            }
            methods.put(method, numbers);
        }
        return methods;
    }
}
