package pk.nser.db.disclosure.audit;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;

/**
 * The exact answer for a block: how far a variable can go within all equations and ranges. One solver for all questions,
 * each starting where the last ended; every answer also widens what is known of all other variables, which saves most
 * questions (disclosure.md 2.12, witness reuse). Close it: the solver's memory is not Java's. Not thread-safe.
 */
final class LinearProgram implements AutoCloseable {
    private final MPSolver solver;
    private final MPVariable[] variables;
    private final double[] lowest;
    private final double[] highest;
    private int solved;

    LinearProgram(Block block, String method) {
        Loader.loadNativeLibraries();
        this.solver = MPSolver.createSolver(method);
        this.variables = new MPVariable[block.size()];
        this.lowest = new double[block.size()];
        this.highest = new double[block.size()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = solver.makeNumVar(block.low(i), block.high(i), "");
            lowest[i] = block.truth(i);
            highest[i] = block.truth(i);
        }
        for (int e = 0; e < block.equations(); e++) {
            MPConstraint constraint = solver.makeConstraint(0, 0);
            int[] of = block.equation(e);
            for (int i = 0; i < of.length; i++) {
                MPVariable variable = variables[of[i]];
                constraint.setCoefficient(variable, constraint.getCoefficient(variable) + block.signs(e)[i]);
            }
        }
    }

    /** Width of a variable's range, exact where it is below {@code enough}. */
    double width(int at, double enough) {
        if (highest[at] - lowest[at] < enough) {
            solve(at, true);
        }
        if (highest[at] - lowest[at] < enough) {
            solve(at, false);
        }
        return highest[at] - lowest[at];
    }

    /** Linear programs solved until now. */
    int solved() {
        return solved;
    }

    private void solve(int at, boolean up) {
        MPObjective objective = solver.objective();
        objective.clear();
        objective.setCoefficient(variables[at], 1);
        objective.setOptimizationDirection(up);
        MPSolver.ResultStatus status = solver.solve();
        solved++;
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the solver ended with " + status + " although the truth is a solution");
        }
        for (int i = 0; i < variables.length; i++) {
            double value = variables[i].solutionValue();
            lowest[i] = Math.min(lowest[i], value);
            highest[i] = Math.max(highest[i], value);
        }
    }

    /** What is known of a variable's range from the answers until now: {@code [low, high]}. */
    double[] range(int at) {
        return new double[] {lowest[at], highest[at]};
    }

    @Override
    public void close() {
        Arrays.fill(variables, null);
        solver.delete();
    }
}
