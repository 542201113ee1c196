package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.progress.Progress;

/**
 * Gate G2 (disclosure.md 2.12), second half: linear programs decide on the withheld cells that have no certificate, block
 * by block.
 *
 * <p>Limit: a block sees what stands beside its parents only as sums, so it takes the attacker for a little weaker than a
 * certificate does.
 */
public final class SolverGate {
    /** Google's dual simplex; CLP gives the same answers and took about six times as long on blocks of 3,000 variables. */
    static final String METHOD = "GLOP";

    private static final double ROUNDING = 1e-6;

    private final LinkedTables tables;
    private final int wanted;
    private long solved;

    public SolverGate(LinkedTables tables, int wanted) {
        this.tables = tables;
        this.wanted = wanted;
    }

    /** Linear programs solved. */
    public long solved() {
        return solved;
    }

    /** Those of the cells whose range is narrower than wanted, with the width. */
    public List<Narrowed> narrow(List<Narrowed> uncertified, String what, Progress progress) {
        Map<Integer, List<Narrowed>> blocks = new TreeMap<>();
        for (Narrowed cell : uncertified) {
            blocks.computeIfAbsent(Block.root(tables.tree(), cell.node()), root -> new ArrayList<>())
                    .add(cell);
        }
        BitSet all = new BitSet();
        all.set(0, tables.layout().size());
        progress.begin("Solving for the withheld figures of " + what, "blocks", blocks.size());
        List<Narrowed> narrow = new ArrayList<>();
        long done = 0;
        for (Map.Entry<Integer, List<Narrowed>> block : blocks.entrySet()) {
            solve(Block.of(tables, block.getKey(), all), block.getValue(), narrow);
            progress.at(++done);
        }
        return narrow;
    }

    private void solve(Block block, List<Narrowed> cells, List<Narrowed> narrow) {
        int[] at = cells.stream()
                .mapToInt(cell -> block.find(tables.variable(cell.node(), cell.cell())))
                .toArray();
        try (LinearProgram program = new LinearProgram(block, METHOD)) {
            for (int i = 0; i < at.length; i++) {
                double width = program.width(at[i], wanted);
                if (width < wanted - ROUNDING) {
                    narrow.add(new Narrowed(cells.get(i).node(), cells.get(i).cell(), width));
                }
            }
            solved += program.solved();
        }
    }
}
