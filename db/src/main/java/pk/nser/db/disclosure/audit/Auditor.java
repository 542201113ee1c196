package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import pk.nser.db.dimension.Table;
import pk.nser.db.disclosure.Profile;
import pk.nser.db.disclosure.audit.exchange.Search;
import pk.nser.db.disclosure.audit.exchange.Searches;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.repair.Repair;
import pk.nser.db.disclosure.audit.repair.Suppression;
import pk.nser.db.disclosure.audit.solve.Blocks;
import pk.nser.db.progress.Progress;

/**
 * Gates G2 and G3 (disclosure.md 2.12): attacks every withheld set of units with all that is shown, and withholds more until none
 * can be enclosed in a range narrower than the threshold. Each set gets a certificate first, two points that fit everything
 * shown and lie that far apart; linear programmes decide on those without; those that stay narrow are repaired, and only
 * they and what was withheld for them are attacked again, since withholding never narrows. Repeatable: equal input gives
 * equal repairs. Where noise protects the counts, a sample is then estimated by least squares; where none does, secondary
 * suppression goes before (2.13).
 *
 * <p>Limit: a certificate holds for an attacker who uses everything; a linear programme sees one dimension at a time with
 * its pairs, in an area, those right below and those above it.
 */
public final class Auditor {
    private static final int TRIES = 40;
    private static final int MOST_ROUNDS = 80;
    private static final int MOST_OPEN = 20;
    /** Of an estimate (G3), in units. */
    private static final double LEAST_DEVIATION = 1;
    /** Depth of districts: the parts that are searched at once. */
    private static final int PART = 3;

    private final LinkedTables tables;
    private final AreaTree tree;
    private final Searches searches;
    private final Blocks blocks;
    private final Profile profile;
    private final int wanted;
    private final int small;
    private final AtomicLong programmes = new AtomicLong();
    private int rounds = 1;

    /**
     * @param counted the tables that were entered
     * @param wanted width of a range below which a set of units counts as found out: k
     * @param small largest count that is withheld for being small
     */
    public Auditor(LinkedTables tables, List<Table> counted, Profile profile, int wanted, int small) {
        this.tables = tables;
        this.tree = tables.tree();
        this.blocks = new Blocks(tables);
        this.searches = new Searches(tables, counted);
        this.profile = profile;
        this.wanted = wanted;
        this.small = small;
    }

    /** Attacks and repairs. */
    public AuditReport run(String unit, Progress progress) {
        long began = System.nanoTime();
        List<Narrowed> cells = withheld();
        long secondary = profile == Profile.EXACT_SUPPRESSED ? new Suppression(tables, wanted).run() : 0;
        List<Narrowed> unproved = search(cells, unit, progress);
        List<Narrowed> narrow = solve(unproved, unit, progress);
        long first = narrow.size();
        List<Narrowed> open = repaired(narrow, unit, progress);
        Estimates estimates = new Estimates(tables, blocks, cells, small, small - wanted + 1);
        List<Estimates.Estimate> made = estimates.make(unit, progress);
        List<Narrowed> sure = sure(made);
        if (!sure.isEmpty()) {
            open.addAll(repaired(sure, unit, progress));
            made = estimates.make(unit, progress);
            open.addAll(sure(made));
        }
        return new AuditReport(
                unit,
                secondary,
                cells.size(),
                cells.size() - unproved.size(),
                programmes.get(),
                first,
                tables.repaired() - secondary,
                rounds,
                made.size(),
                made.stream().filter(one -> one.guess() == one.truth()).count(),
                estimates.blind(),
                made.stream().mapToDouble(Estimates.Estimate::deviation).min().orElse(0),
                open.stream()
                        .limit(MOST_OPEN)
                        .map(cell -> new AuditReport.Open(cell.node(), cell.cell(), cell.width()))
                        .toList(),
                (System.nanoTime() - began) / 1e9);
    }

    /** The counts that are estimated too well. */
    private static List<Narrowed> sure(List<Estimates.Estimate> estimates) {
        return estimates.stream()
                .filter(one -> one.deviation() < LEAST_DEVIATION)
                .map(one -> new Narrowed(one.cell().node(), one.cell().cell(), one.deviation()))
                .toList();
    }

    /** Withholds neighbours of the cells until none is narrow; what stays so. */
    private List<Narrowed> repaired(List<Narrowed> cells, String unit, Progress progress) {
        List<Narrowed> narrow = cells;
        boolean spare = true;
        for (int round = 1; !narrow.isEmpty() && spare && round < MOST_ROUNDS; round++) {
            Repair repair = new Repair(tables);
            spare = profile == Profile.CELL_KEY ? widened(repair, narrow) : widenedTogether(repair, narrow);
            List<Narrowed> again = new ArrayList<>(narrow);
            int size = tables.layout().size();
            if (profile == Profile.CELL_KEY) {
                repair.done().stream().sorted().forEach(v -> again.add(new Narrowed(v / size, v % size, 0)));
            }
            narrow = solve(search(again, unit, progress), unit, progress);
            rounds++;
        }
        return new ArrayList<>(narrow);
    }

    /** Withholds a neighbour of each; false when none is left. */
    private static boolean widened(Repair repair, List<Narrowed> narrow) {
        boolean spare = false;
        for (Narrowed cell : narrow) {
            spare |= repair.widen(cell.node(), cell.cell());
        }
        return spare;
    }

    /** Without noise a neighbour alone seldom suffices: withholds what lets each move with all equations of its block. */
    private boolean widenedTogether(Repair repair, List<Narrowed> narrow) {
        Map<Integer, Map<Integer, List<Integer>>> variables = new TreeMap<>();
        for (Narrowed cell : narrow) {
            variables
                    .computeIfAbsent(Blocks.root(tree, cell.node()), r -> new TreeMap<>())
                    .computeIfAbsent(blocks.dimension(cell.cell()), d -> new ArrayList<>())
                    .add(tables.variable(cell.node(), cell.cell()));
        }
        boolean spare = false;
        for (Map.Entry<Integer, Map<Integer, List<Integer>>> root : variables.entrySet()) {
            for (Map.Entry<Integer, List<Integer>> some : root.getValue().entrySet()) {
                spare |= repair.widen(blocks.of(root.getKey(), some.getKey()), some.getValue(), wanted);
            }
        }
        return spare;
    }

    /** What is attacked. Of true counts, those withheld for others' sake are large enough to be told, and are not. */
    private List<Narrowed> withheld() {
        List<Narrowed> cells = new ArrayList<>();
        for (int node = tree.size() - 1; node >= 0; node--) {
            BitSet withheld = tables.withheld(node);
            for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
                if (profile == Profile.CELL_KEY || !tables.isRepaired(node, cell)) {
                    cells.add(new Narrowed(node, cell, 0));
                }
            }
        }
        return cells;
    }

    /** Those of the cells for which exchanging units proves nothing. */
    private List<Narrowed> search(List<Narrowed> cells, String unit, Progress progress) {
        Map<Integer, List<Narrowed>> parts = new TreeMap<>();
        for (Narrowed cell : cells) {
            int part = cell.node();
            while (tree.depth(part) > PART && tree.parent(part) >= 0) {
                part = tree.parent(part);
            }
            parts.computeIfAbsent(tree.depth(part) < PART ? 0 : part, p -> new ArrayList<>())
                    .add(cell);
        }
        progress.begin("Attacking the withheld figures (" + unit + ")", "parts", parts.size());
        return Workers.run(parts.values(), this::search, progress);
    }

    private List<Narrowed> search(List<Narrowed> cells) {
        Search search = searches.begin();
        List<Narrowed> left = new ArrayList<>();
        for (Narrowed cell : cells) {
            int width = search.width(cell.node(), cell.cell(), wanted, TRIES);
            if (width < wanted) {
                left.add(new Narrowed(cell.node(), cell.cell(), width));
            }
        }
        return left;
    }

    /** Those of the cells that a linear programme encloses too narrowly. */
    private List<Narrowed> solve(List<Narrowed> cells, String unit, Progress progress) {
        Map<Integer, List<Narrowed>> roots = new TreeMap<>();
        for (Narrowed cell : cells) {
            roots.computeIfAbsent(Blocks.root(tree, cell.node()), r -> new ArrayList<>())
                    .add(cell);
        }
        progress.begin("Solving for the withheld figures (" + unit + ")", "areas", roots.size());
        return Workers.run(roots.entrySet(), this::solve, progress);
    }

    private List<Narrowed> solve(Map.Entry<Integer, List<Narrowed>> root) {
        SolverProofs proofs = new SolverProofs(tables, blocks, wanted);
        List<Narrowed> left = proofs.unproved(root.getKey(), root.getValue());
        programmes.addAndGet(proofs.solved());
        return left;
    }
}
