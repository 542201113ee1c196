package pk.nser.db.release.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.disclosure.Share;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.cube.TableCells;
import pk.nser.db.statistics.FigureTable;
import pk.nser.db.statistics.Figures;

/**
 * Gate G1 (disclosure.md 2.12): reads the written figures back the way the server does and checks every shown cell
 * against the counts, without the code that protected it: large enough in fact and as shown, its noise its own, its
 * complement large enough, no share below its base, a pair only where its cells are not too many, nothing shown of an area too small or of a topic never collected.
 */
public final class ShownCellGate {
    private static final int MOST_FAULTS = 20;

    private final Catalogue catalogue;
    private final Thresholds thresholds;
    private final Noise noise;
    private final List<String> faults = new ArrayList<>();
    private final Map<Absence, Long> absent = new EnumMap<>(Absence.class);
    private long shown;

    public ShownCellGate(Catalogue catalogue, Noise noise, Thresholds thresholds) {
        this.catalogue = catalogue;
        this.thresholds = thresholds;
        this.noise = noise;
    }

    /** Checks all tables of a cube. */
    public void check(DataSource database, String release, Counted counted, Progress progress) {
        List<Table> tables = counted.tables(catalogue);
        progress.begin("Checking the figures of " + counted.rows().plural(), "tables", tables.size());
        Figures figures = new Figures(database);
        for (int i = 0; i < tables.size(); i++) {
            for (AreaLevel level : tables.get(i).areaLevels()) {
                check(figures.read(release, tables.get(i), level), counted);
            }
            progress.at(i + 1L);
        }
        for (Table table : counted.sums(catalogue)) {
            for (AreaLevel level : table.areaLevels()) {
                check(figures.read(release, table, level), counted);
            }
        }
    }

    /** What is wrong, at most twenty faults; empty when the gate is passed. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Cells with a number. */
    public long shown() {
        return shown;
    }

    /** Cells without one, by reason. */
    public long absent(Absence absence) {
        return absent.getOrDefault(absence, 0L);
    }

    private void check(FigureTable read, Counted counted) {
        List<Integer> nodes = counted.tree().nodes(read.areaLevel());
        if (read.rows() != nodes.size()) {
            fault(read, 0, "has " + read.rows() + " areas, not " + nodes.size());
            return;
        }
        for (int row = 0; row < nodes.size(); row++) {
            int node = nodes.get(row);
            if (read.id(row) != counted.tree().areaId(node)) {
                fault(read, row, "stands where another area should");
                return;
            }
            Protection.Area area = counted.area(read.table(), node);
            TableCells cells = counted.cube().cells(read.table(), node);
            if (read.table().measure() == Measure.SUM) {
                checkSums(read, row, node, area, cells, counted);
            } else {
                checkOffer(read, row, counted.cube().whole(read.table().key().unit(), node));
                check(read, row, area, cells);
            }
        }
    }

    private void checkSums(
            FigureTable read, int row, int node, Protection.Area area, TableCells cells, Counted counted) {
        List<Contributions> columns = IntStream.range(0, read.table().categories())
                .mapToObj(column -> counted.cube().contributions(read.table(), node, column))
                .toList();
        ShownSums sums = new ShownSums(thresholds, noise);
        for (String fault : sums.faults(read, row, area, cells, columns)) {
            fault(read, row, fault);
        }
        for (int cell = 0; cell < read.table().cells(); cell++) {
            Absence absence = read.figure(row, cell).absence();
            if (absence == null) {
                shown++;
            } else {
                absent.merge(absence, 1L, Long::sum);
            }
        }
    }

    /** A pair is there exactly where the published number of units gives each cell enough of them. */
    private void checkOffer(FigureTable read, int row, TableCells whole) {
        long cells = (long) read.table().bands() * read.table().categories();
        int exact = whole.counts()[0];
        long noisy = (long) exact + noise.of(whole.keySums()[0], exact);
        boolean few = !isLarge(noisy, exact, thresholds.cell()) || noisy < 10 * cells;
        for (int cell = 0; cell < read.table().cells(); cell++) {
            Figure figure = read.figure(row, cell);
            boolean gone = figure.absence() == Absence.NOT_OFFERED;
            if (gone && !(few && read.table().key().isPair())) {
                fault(read, row, "is not offered although it should be");
            }
            if (few && read.table().key().isPair() && figure.isPublished()) {
                fault(read, row, "is shown although its cells are too many for the area");
            }
        }
    }

    private void check(FigureTable read, int row, Protection.Area area, TableCells cells) {
        for (int cell = 0; cell < read.table().cells(); cell++) {
            Figure figure = read.figure(row, cell);
            Absence absence = figure.absence();
            if ((absence == Absence.NOT_COLLECTED) != area.notCollected()) {
                fault(read, row, "does not tell rightly what was not collected");
            }
            if (absence != null) {
                absent.merge(absence, 1L, Long::sum);
                continue;
            }
            shown++;
            if (area.households() < thresholds.households(area.level())) {
                fault(read, row, "is shown although the area is too small");
            }
            if (figure.count() != cells.counts()[cell] + noise.of(cells.keySums()[cell], cells.counts()[cell])) {
                fault(read, row, "carries another number than its own");
            }
            checkSize(read, row, cell, cells);
            checkShare(read, row, cell);
        }
    }

    /** Threshold and complements; {@code position} 0 is a band's total, the categories follow. */
    private void checkSize(FigureTable read, int row, int cell, TableCells cells) {
        Table table = read.table();
        int width = 1 + table.categories();
        int position = cell % width;
        Dimension dimension = table.dimension();
        int smallest = dimension.sensitive() && position > 0 ? thresholds.sensitive() : thresholds.cell();
        if (!isLarge(read.figure(row, cell).count(), cells.counts()[cell], smallest)) {
            fault(read, row, "is shown below the threshold");
        }
        boolean poverty = dimension.code().equals(Dimension.POVERTY_SCORE);
        if (position > 0 && (dimension.sensitive() || poverty)) {
            checkComplement(read, row, cell, cells, new int[] {cell - position}, smallest);
        }
        if (table.key().banded()) {
            int[] bands = new int[table.bands()];
            for (int band = 0; band < bands.length; band++) {
                bands[band] = band * width + position;
            }
            checkComplement(read, row, cell, cells, bands, smallest);
        }
    }

    private void checkComplement(FigureTable read, int row, int cell, TableCells cells, int[] whole, int smallest) {
        long count = 0;
        long keySum = 0;
        for (int part : whole) {
            count += cells.counts()[part];
            keySum += cells.keySums()[part];
        }
        long noisy = count + noise.of(keySum, count);
        if (!isLarge(noisy - read.figure(row, cell).count(), count - cells.counts()[cell], smallest)) {
            fault(read, row, "is shown although nearly everybody is in it");
        }
    }

    private void checkShare(FigureTable read, int row, int cell) {
        int width = 1 + read.table().categories();
        int position = cell % width;
        if (position == 0) {
            return;
        }
        Share share = read.share(row, cell / width, position - 1);
        Figure whole = read.figure(row, cell - position);
        int base = read.areaLevel().isPublic() ? 100 : 30;
        boolean based = whole.isPublished() && whole.count() >= base;
        if (share.isGiven() && (!based || share.percent() > 100)) {
            fault(read, row, "has a share below its base");
        }
    }

    private static boolean isLarge(long noisy, long exact, int smallest) {
        return noisy >= smallest && exact >= smallest;
    }

    private void fault(FigureTable read, int row, String what) {
        if (faults.size() < MOST_FAULTS) {
            String area = row < read.rows() ? " of area " + read.id(row) : "";
            faults.add(read.table().key() + area + " at " + read.areaLevel().code() + " " + what);
        }
    }
}
