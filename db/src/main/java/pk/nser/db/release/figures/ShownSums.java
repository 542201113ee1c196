package pk.nser.db.release.figures;

import java.util.ArrayList;
import java.util.List;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.magnitude.Contributions;
import pk.nser.db.release.cube.TableCells;
import pk.nser.db.statistics.FigureTable;

/**
 * Gate G1 for a row of a table of sums (disclosure.md 2.7), without the code that protected it: every shown sum has enough
 * contributors, no two of them hold three quarters, the second largest cannot tell the largest to within 15 percent, and
 * what is shown lies no farther from the truth than the noise may reach.
 */
final class ShownSums {
    private static final int MARLA_PER_KANAL = 20;

    private final Thresholds thresholds;
    private final Noise noise;

    ShownSums(Thresholds thresholds, Noise noise) {
        this.thresholds = thresholds;
        this.noise = noise;
    }

    List<String> faults(
            FigureTable read, int row, Protection.Area area, TableCells cells, List<Contributions> columns) {
        List<String> faults = new ArrayList<>();
        for (int cell = 0; cell < read.table().cells(); cell++) {
            Figure figure = read.figure(row, cell);
            if ((figure.absence() == Absence.NOT_COLLECTED) != area.notCollected()) {
                faults.add("does not tell rightly what was not collected");
            }
            if (!figure.isPublished()) {
                continue;
            }
            if (area.households() < thresholds.households(area.level())) {
                faults.add("is shown although the area is too small");
            }
            if (cell == 0) {
                checkTotal(figure, cells, faults);
            } else {
                String column = read.table().columns().get(cell - 1).code();
                check(figure, columns.get(cell - 1), column.equals("kanal") ? MARLA_PER_KANAL : 1, faults);
            }
        }
        return faults;
    }

    private void checkTotal(Figure figure, TableCells cells, List<String> faults) {
        int exact = cells.counts()[0];
        if (figure.count() != exact + noise.of(cells.keySums()[0], exact)) {
            faults.add("carries another number than its own");
        }
        if (exact < thresholds.cell() || figure.count() < thresholds.cell()) {
            faults.add("is shown below the threshold");
        }
    }

    private void check(Figure figure, Contributions held, int parts, List<String> faults) {
        int people = held.contributors();
        if (people < thresholds.cell() || people + noise.of(held.keySum(), people) < thresholds.cell()) {
            faults.add("is a sum over too few");
        }
        if (100 * (held.sum() - held.largest() - held.second()) < 15L * held.largest()) {
            faults.add("is a sum from which the second largest could tell the largest");
        }
        if (4 * ((long) held.largest() + held.second()) > 3 * held.sum()) {
            faults.add("is a sum of which two hold nearly all");
        }
        double truth = held.sum() / (double) parts;
        double reach = 0.5 * held.largest() / parts + (truth < 2_000 ? 5 : 0.5);
        if (Math.abs(figure.count() - truth) > reach) {
            faults.add("is a sum with more than its noise");
        }
        if (figure.count() >= 100 && figure.count() < 1_000 && figure.count() % 10 != 0) {
            faults.add("is a sum that was not rounded");
        }
    }
}
