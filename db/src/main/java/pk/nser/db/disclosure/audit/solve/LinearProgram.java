package pk.nser.db.disclosure.audit.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;

/**
 * How far variables of a block can go within all equations and ranges. One solver for all questions, each starting
 * where the last ended; every answer also widens what is known of all other variables, which saves most questions
 * (disclosure.md 2.12, witness reuse). Close it: the solver's memory is not Java's. Not thread-safe.
 */
public final class LinearProgram implements AutoCloseable {
    private final MPSolver solver;
    private final MPVariable[] variables;
    private final double[] lowest;
    private final double[] highest;
    private int solved;

    public LinearProgram(Block block, String method) {
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
            int[] of = block.equation(e);
            double fixed = 0;
            for (int i = 0; i < of.length; i++) {
                fixed += block.signs(e)[i] * block.truth(of[i]);
            }
            MPConstraint constraint = solver.makeConstraint(fixed, fixed);
            for (int i = 0; i < of.length; i++) {
                constraint.setCoefficient(variables[of[i]], block.signs(e)[i]);
            }
        }
    }

    /** Width of a variable's range, exact where it is below {@code enough}. */
    public double width(int at, double enough) {
        if (highest[at] - lowest[at] < enough) {
            solve(new int[] {at}, new int[] {1});
        }
        if (highest[at] - lowest[at] < enough) {
            solve(new int[] {at}, new int[] {-1});
        }
        return highest[at] - lowest[at];
    }

    /** How far the variable was seen to reach until now. */
    public double seen(int at) {
        return highest[at] - lowest[at];
    }

    /** Moves many variables at once, each in its direction, as far as they go together. */
    public void spread(int[] at, int[] directions) {
        solve(at, directions);
    }

    /** Linear programs solved until now. */
    public int solved() {
        return solved;
    }

    private void solve(int[] at, int[] directions) {
        MPObjective objective = solver.objective();
        objective.clear();
        for (int i = 0; i < at.length; i++) {
            objective.setCoefficient(variables[at[i]], directions[i]);
        }
        objective.setMaximization();
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

    @Override
    public void close() {
        solver.delete();
    }
}
