package pk.nser.db.release.cube;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.Unit;

/**
 * Where the cells of one unit stand in a node's arrays: for each band, the unit's total, then for each dimension its own
 * total and categories.
 *
 * @param start first cell
 * @param bands number of poverty bands
 * @param cellsPerBand cells of one band
 */
record Block(Unit unit, int start, int bands, int cellsPerBand, List<Field> fields) {
    static Block of(Catalogue catalogue, CountedRows rows, Unit unit, int start) {
        List<Field> fields = new ArrayList<>();
        int position = 1;
        int bands = 0;
        for (Table table : catalogue.tables()) {
            if (table.key().unit() != unit || table.key().isCrossed()) {
                continue;
            }
            Dimension dimension = table.dimension();
            if (dimension.code().equals(Dimension.POVERTY_SCORE)) {
                bands = table.categories();
            } else {
                fields.add(new Field(
                        dimension.code(),
                        fields.size(),
                        rows.column(dimension.code()),
                        dimension.multiple(),
                        table.categories(),
                        position,
                        Topics.of(dimension, unit).orElse(null)));
                position += 1 + table.categories();
            }
        }
        return new Block(unit, start, bands, position, List.copyOf(fields));
    }

    /** Cells of all bands. */
    int cells() {
        return bands * cellsPerBand;
    }

    /** First cell of a band, which is the unit's total in it. */
    int band(int band) {
        return start + band * cellsPerBand;
    }

    Field field(String dimension) {
        return fields.stream()
                .filter(f -> f.dimension().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(unit + " has no dimension " + dimension));
    }
}
