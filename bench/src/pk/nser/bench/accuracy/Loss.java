package pk.nser.bench.accuracy;

import pk.nser.db.area.AreaLevel;

/**
 * What the protection costs in one kind of tables at one area level. Cells are categories; the totals, which every table
 * of a unit repeats, are left out. Errors are those of shown counts, in units (households, persons, families) or in
 * percent of the true count.
 *
 * @param areas shown areas of the level
 * @param tooSmall how many of them have fewer households than the level's smallest size, so that all of their cells are
 *     withheld
 * @param cells cells that the level offers
 * @param notCollected percent of the cells whose topic was not collected there
 * @param withheld percent of the collected cells that are withheld
 * @param empty percent of the withheld cells in which there is truly nobody
 * @param householdsWithheld percent of the households of one-way tables that stand in a withheld cell (dimensions with
 *     one category each; 0 for other kinds)
 * @param absoluteMedian units
 * @param absoluteP95 units
 * @param relativeMedian percent
 * @param relativeP95 percent
 * @param parents shown figures of the level above whose areas have parts here
 * @param parentsWhole percent of them all of whose parts are shown
 * @param gapWhole mean absolute difference between such a figure and the sum of its parts, units
 * @param gapOther mean absolute difference where some part is withheld or not collected and is taken as nothing, units
 */
record Loss(
        String areaLevel,
        Kind kind,
        int areas,
        long tooSmall,
        long cells,
        double notCollected,
        double withheld,
        double empty,
        double householdsWithheld,
        double absoluteMedian,
        double absoluteP95,
        double relativeMedian,
        double relativeP95,
        long parents,
        double parentsWhole,
        double gapWhole,
        double gapOther) {

    static Loss of(AreaLevel level, Kind kind, int areas, long tooSmall, Tally tally) {
        return new Loss(
                level.code(),
                kind,
                areas,
                tooSmall,
                tally.cells,
                percent(tally.notCollected, tally.cells),
                percent(tally.withheld, tally.cells - tally.notCollected),
                percent(tally.empty, tally.withheld),
                percent(tally.householdsWithheld, tally.households),
                tally.absolute.quantile(0.5),
                tally.absolute.quantile(0.95),
                rounded(tally.relative.quantile(0.5)),
                rounded(tally.relative.quantile(0.95)),
                tally.parents,
                percent(tally.whole.size(), tally.parents),
                rounded(tally.whole.mean()),
                rounded(tally.broken.mean()));
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : rounded(100.0 * part / whole);
    }

    /** To three significant digits, at most three decimals: what lies below is chance. */
    private static double rounded(double value) {
        double steps = value >= 100 ? 1 : value >= 10 ? 10 : value >= 1 ? 100 : 1_000;
        return Math.round(value * steps) / steps;
    }
}
