package pk.nser.db.release.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Catalogue;
import pk.nser.db.dimension.Measure;
import pk.nser.db.dimension.Table;
import pk.nser.db.dimension.TableKey;
import pk.nser.db.dimension.Unit;
import pk.nser.db.disclosure.Absence;
import pk.nser.db.disclosure.Figure;
import pk.nser.db.disclosure.Noise;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.Protection;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.disclosure.audit.AuditReport;
import pk.nser.db.disclosure.audit.Auditor;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.linked.Range;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.cube.TableCells;
import pk.nser.db.statistics.FigureTable;

/**
 * The figures of a cube after gates G2 and G5 (disclosure.md 2.12): all tables of a unit are linked and attacked together,
 * and what the auditor withholds besides is withheld in every table and area that shows it.
 */
public final class AuditedFigures {
    private final Catalogue catalogue;
    private final Counted counted;
    private final Thresholds thresholds;
    private final Profile profile;
    private final ProtectedFigures figures;
    private final Map<Unit, LinkedTables> linked = new EnumMap<>(Unit.class);
    private final List<AuditReport> reports = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /** How the withheld figures of one unit are attacked, and which tables they stand in. */
    public interface Attack {
        AuditReport run(Auditor auditor, String unit, Progress progress);
    }

    public AuditedFigures(Catalogue catalogue, Counted counted, Noise noise, Thresholds thresholds) {
        this.catalogue = catalogue;
        this.counted = counted;
        this.thresholds = thresholds;
        this.profile = noise.profile();
        this.figures = new ProtectedFigures(noise, thresholds);
    }

    /** Links, attacks and repairs. */
    public AuditedFigures audit(ShownBefore before, Attack attack, Progress progress) {
        for (Unit unit : counted.rows().units()) {
            List<Table> tables = counted.tables(catalogue).stream()
                    .filter(table -> table.key().unit() == unit)
                    .toList();
            progress.begin("Protecting the figures (" + unit.code() + ")", "tables", tables.size());
            LinkedTables link = link(tables, progress);
            faults.addAll(link.check());
            keep(link, tables, before);
            linked.put(unit, link);
            AuditReport report =
                    attack.run(new Auditor(link, tables, profile, thresholds.cell(), small()), unit.code(), progress);
            reports.add(report);
            report.open().forEach(cell -> faults.add(words(cell, link)));
            if (report.isTooExact()) {
                faults.add("withheld counts of " + unit.code() + "s can be estimated too well: " + report.exact()
                        + " of " + report.estimated() + " right; drop pairs or analyses from the catalogue");
            }
        }
        return this;
    }

    private LinkedTables link(List<Table> tables, Progress progress) {
        int[] depths = IntStream.range(0, counted.tree().size())
                .map(node -> counted.tree().level(node).depth())
                .toArray();
        LinkedTables link = new LinkedTables(new AreaTree(counted.tree().parents(), depths), Layout.of(tables));
        int done = 0;
        for (Table table : tables) {
            for (AreaLevel level : table.areaLevels()) {
                for (int node : counted.tree().nodes(level)) {
                    put(link, table, node);
                }
            }
            progress.at(++done);
        }
        return link;
    }

    private void put(LinkedTables link, Table table, int node) {
        Protection.Area area = counted.area(table, node);
        TableCells cells = counted.cube().cells(table, node);
        Figure[] own = figures.of(table, node, counted);
        boolean small = area.households() < thresholds.households(area.level());
        Range[] ranges = new Range[own.length];
        for (int cell = 0; cell < own.length; cell++) {
            if (profile == Profile.EXACT_SUPPRESSED) {
                ranges[cell] = Range.exact(own[cell], cells.counts()[cell]);
                continue;
            }
            boolean category = cell % (1 + table.categories()) > 0;
            int smallest = category && table.dimension().sensitive() ? thresholds.sensitive() : thresholds.cell();
            boolean whole = small || own[cell].absence() == Absence.NOT_OFFERED;
            ranges[cell] = Range.of(own[cell], cells.counts()[cell], smallest, whole, thresholds);
        }
        link.put(table, node, cells.counts(), ranges);
    }

    /**
     * What an area that did not change showed before stays shown, what it withheld stays withheld. A set of units may be
     * withheld in one place by a rule of that place, and shown in another: then it is shown.
     */
    private void keep(LinkedTables link, List<Table> tables, ShownBefore before) {
        BitSet withheld = new BitSet();
        for (Table table : tables) {
            for (AreaLevel level : table.areaLevels()) {
                keep(link, table, before.read(table, level), before, withheld);
            }
        }
        withheld.stream().filter(link::isSpare).forEach(link::withhold);
    }

    private void keep(LinkedTables link, Table table, @Nullable FigureTable then, ShownBefore before, BitSet withheld) {
        int[] positions = link.layout().positions(table);
        for (int row = 0; then != null && row < then.rows(); row++) {
            int node = counted.tree().node(then.id(row));
            for (int cell = 0; before.isUnchanged(node) && cell < positions.length; cell++) {
                int variable = link.variable(node, positions[cell]);
                if (then.figure(row, cell).isPublished()) {
                    link.freeze(variable);
                } else if (then.figure(row, cell).absence() == Absence.WITHHELD) {
                    withheld.set(variable);
                }
            }
        }
    }

    /** The largest count that is withheld for being small. */
    private int small() {
        return thresholds.cell() - 1 + thresholds.spread();
    }

    /** The figures of a table for an area, as they are released. */
    Figure[] of(Table table, int node) {
        Figure[] own = figures.of(table, node, counted);
        LinkedTables link = linked.get(table.key().unit());
        if (link == null) {
            throw new IllegalStateException("figures are audited before they are released");
        }
        BitSet repaired = new BitSet();
        int[] positions = table.measure() == Measure.SUM
                ? counted(table, link)
                : link.layout().positions(table);
        for (int cell = 0; cell < own.length; cell++) {
            repaired.set(cell, link.isRepaired(node, positions[cell]));
        }
        return Protection.withhold(own, repaired);
    }

    /**
     * The counts that figures of a table of sums would tell of: those asked, and for each sum those who hold any. Where
     * one is withheld, so is the sum.
     */
    private int[] counted(Table sums, LinkedTables link) {
        Table table = counts(sums);
        int[] positions = link.layout().positions(table);
        int[] of = new int[sums.cells()];
        of[0] = positions[table.totalCell(0)];
        for (int column = 0; column < sums.categories(); column++) {
            int category =
                    table.dimension().categoryIndex(sums.columns().get(column).code());
            int holders = category < 0 ? table.dimension().categoryIndex("none") : category;
            of[1 + column] = holders < 0 ? of[0] : positions[table.cell(0, holders)];
        }
        return of;
    }

    /** The one-way table of counts whose total is that of a table of sums. */
    private Table counts(Table sums) {
        return catalogue
                .table(TableKey.oneWay(sums.key().unit(), sums.dimension().code()))
                .orElseThrow(() -> new IllegalStateException(sums.key() + " has no table of counts"));
    }

    /** What the attacks found and cost, one for each unit. */
    public List<AuditReport> reports() {
        return List.copyOf(reports);
    }

    /** What could not be repaired, and where tables contradict each other; empty when the gates are passed. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private String words(AuditReport.Open open, LinkedTables link) {
        return link.layout().name(open.cell()) + " of area "
                + counted.tree().areaId(open.node()) + " at "
                + counted.tree().level(open.node()).code() + " can be found out to within " + Math.round(open.width())
                + ": drop its pair or analysis from the catalogue, or coarsen its categories";
    }
}
