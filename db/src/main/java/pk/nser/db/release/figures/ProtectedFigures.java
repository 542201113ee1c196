package pk.nser.db.release.figures;

import java.util.stream.IntStream;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.release.cube.TableCells;

/** The figures of a table and area by its own counts alone: noise, thresholds, complements. Not thread-safe. */
final class ProtectedFigures {
    private final Protection protection;

    ProtectedFigures(Noise noise, Thresholds thresholds) {
        this.protection = new Protection(noise, thresholds);
    }

    Figure[] of(Table table, int node, Counted counted) {
        Protection.Area area = counted.area(table, node);
        TableCells cells = counted.cube().cells(table, node);
        if (table.measure() == Measure.SUM) {
            return protection.sums(
                    table,
                    area,
                    cells.counts()[0],
                    cells.keySums()[0],
                    IntStream.range(0, table.categories())
                            .mapToObj(column -> counted.cube().contributions(table, node, column))
                            .toList());
        }
        if (table.key().isPair()) {
            TableCells whole = counted.cube().whole(table.key().unit(), node);
            return protection.pair(table, area, whole.counts()[0], whole.keySums()[0], cells.counts(), cells.keySums());
        }
        return protection.figures(table, area, cells.counts(), cells.keySums());
    }
}
