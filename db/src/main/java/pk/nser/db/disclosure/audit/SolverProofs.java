package pk.nser.db.disclosure.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.solve.Block;
import pk.nser.db.disclosure.audit.solve.Blocks;
import pk.nser.db.disclosure.audit.solve.LinearProgram;

/**
 * Certificates by linear programme, for withheld cells of which none was found without: a block for each union council (or
 * coarser area) and dimension. Not thread-safe.
 */
final class SolverProofs {
    /** Google's dual simplex; CLP gives the same answers and takes about six times as long. */
    static final String METHOD = "GLOP";

    private static final double ROUNDING = 1e-6;
    /** Cells that a pair of programmes must prove for the next pair to be worth it. */
    private static final int LEAST_PROVED = 3;

    private final LinkedTables tables;
    private final int wanted;
    private final Blocks blocks;
    private long solved;

    SolverProofs(LinkedTables tables, Blocks blocks, int wanted) {
        this.tables = tables;
        this.blocks = blocks;
        this.wanted = wanted;
    }

    /** Linear programmes solved. */
    long solved() {
        return solved;
    }

    /** Those of the cells of one root that stay without a certificate. */
    List<Narrowed> unproved(int root, List<Narrowed> cells) {
        Map<Integer, List<Narrowed>> byDimension = new TreeMap<>();
        for (Narrowed cell : cells) {
            byDimension
                    .computeIfAbsent(blocks.dimension(cell.cell()), d -> new ArrayList<>())
                    .add(cell);
        }
        List<Narrowed> left = new ArrayList<>();
        byDimension.forEach((dimension, some) -> left.addAll(unproved(blocks.of(root, dimension), some, root)));
        return left;
    }

    private List<Narrowed> unproved(Block block, List<Narrowed> cells, int seed) {
        int[] at = cells.stream()
                .mapToInt(cell -> block.find(tables.variable(cell.node(), cell.cell())))
                .toArray();
        List<Narrowed> left = new ArrayList<>();
        try (LinearProgram program = new LinearProgram(block, METHOD)) {
            spread(program, at, new Random(seed));
            for (int i = 0; i < at.length; i++) {
                double width = program.width(at[i], wanted);
                if (width < wanted - ROUNDING) {
                    left.add(new Narrowed(cells.get(i).node(), cells.get(i).cell(), width));
                }
            }
            solved += program.solved();
        }
        return left;
    }

    /** Asks for all cells at once that are not proved yet, while that proves some. */
    private void spread(LinearProgram program, int[] at, Random random) {
        int[] open = at;
        int before = Integer.MAX_VALUE;
        while (open.length > 2 && before - open.length >= LEAST_PROVED) {
            before = open.length;
            int[] directions =
                    random.ints(open.length, 0, 2).map(bit -> 2 * bit - 1).toArray();
            program.spread(open, directions);
            for (int j = 0; j < directions.length; j++) {
                directions[j] = -directions[j];
            }
            program.spread(open, directions);
            open = Arrays.stream(at).filter(one -> program.seen(one) < wanted).toArray();
        }
    }
}
