package pk.nser.db.disclosure.audit.repair;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import pk.nser.db.disclosure.audit.linked.LinkedTables;
import pk.nser.db.disclosure.audit.solve.Block;

/**
 * The cheapest sets of units of a block to withhold so that a withheld one could be larger by the threshold, all equations
 * holding (disclosure.md 2.13, after Kelly): each number may go up and down, at a cost while it is shown and for next to
 * nothing when it is withheld, and what moves in the cheapest solution is withheld. Close it: the solver's memory is not
 * Java's. Not thread-safe.
 */
final class Flow implements AutoCloseable {
    private static final double WITHHELD_COST = 1e-3;
    private static final double MOVED = 1e-6;

    private final LinkedTables tables;
    private final Block block;
    private final Costs costs;
    private final MPSolver solver;
    private final MPVariable[] up;
    private final MPVariable[] down;

    Flow(LinkedTables tables, Block block) {
        Loader.loadNativeLibraries();
        this.tables = tables;
        this.block = block;
        this.costs = new Costs(tables);
        this.solver = MPSolver.createSolver("GLOP");
        this.up = new MPVariable[block.size()];
        this.down = new MPVariable[block.size()];
        MPObjective objective = solver.objective();
        for (int i = 0; i < up.length; i++) {
            boolean spare = isSpare(i);
            double truth = block.truth(i);
            up[i] = solver.makeNumVar(0, spare ? MPSolver.infinity() : block.high(i) - truth, "");
            down[i] = solver.makeNumVar(0, spare ? truth : truth - block.low(i), "");
            double cost = spare ? costs.of(block.variable(i)) : WITHHELD_COST;
            objective.setCoefficient(up[i], cost);
            objective.setCoefficient(down[i], cost);
        }
        objective.setMinimization();
        for (int e = 0; e < block.equations(); e++) {
            int[] of = block.equation(e);
            MPConstraint constraint = solver.makeConstraint(0, 0);
            for (int i = 0; i < of.length; i++) {
                constraint.setCoefficient(up[of[i]], block.signs(e)[i]);
                constraint.setCoefficient(down[of[i]], -block.signs(e)[i]);
            }
        }
    }

    private boolean isSpare(int at) {
        return block.variable(at) >= 0 && tables.isSpare(block.variable(at));
    }

    /** Withholds what lets a variable of the block rise by so much; false where nothing in the block does. */
    boolean widen(int at, int wanted) {
        double most = up[at].ub();
        double least = down[at].ub();
        if (most < wanted) {
            return false;
        }
        up[at].setBounds(wanted, wanted);
        down[at].setBounds(0, 0);
        boolean solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        if (solved) {
            withhold();
        }
        up[at].setBounds(0, most);
        down[at].setBounds(0, least);
        return solved;
    }

    private void withhold() {
        boolean[] moves = new boolean[up.length]; // read before the programme is touched, which forgets its solution
        for (int i = 0; i < up.length; i++) {
            moves[i] = isSpare(i) && up[i].solutionValue() + down[i].solutionValue() > MOVED;
        }
        for (int i = 0; i < up.length; i++) {
            if (moves[i]) {
                tables.withhold(block.variable(i));
                solver.objective().setCoefficient(up[i], WITHHELD_COST);
                solver.objective().setCoefficient(down[i], WITHHELD_COST);
            }
        }
    }

    @Override
    public void close() {
        solver.delete();
    }
}
