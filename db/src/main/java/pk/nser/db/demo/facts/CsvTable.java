package pk.nser.db.demo.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of the build: UTF-8, commas, no quotes, a line of column names, lines that begin with # are comments.
 *
 * <p>Not a reader of other people's files.
 */
public final class CsvTable {
    /** One line of the table. */
    public static final class Row {
        private final Map<String, String> cells;

        private Row(Map<String, String> cells) {
            this.cells = cells;
        }

        /** The words in {@code column}; empty when the cell is. */
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalStateException("the table has no column " + column);
            }
            return cell;
        }

        /** The number in {@code column}. */
        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** The whole number in {@code column}. */
        public int whole(String column) {
            return Integer.parseInt(text(column));
        }
    }

    private CsvTable() {}

    /** The lines of the resource {@code name} in the package of {@code owner}. */
    public static List<Row> read(Class<?> owner, String name) {
        InputStream in = owner.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(owner.getPackageName() + "/" + name + " is missing from the build");
        }
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> columns = List.of();
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split(",", -1));
                if (columns.isEmpty()) {
                    columns = cells;
                } else {
                    rows.add(row(columns, cells, name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        return rows;
    }

    private static Row row(List<String> columns, List<String> cells, String name) {
        if (cells.size() != columns.size()) {
            throw new IllegalStateException(name + ": " + cells.size() + " cells in " + cells);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return new Row(row);
    }
}
