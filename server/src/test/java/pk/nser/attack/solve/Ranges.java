package pk.nser.attack.solve;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import pk.nser.attack.registry.Cell;

/** Smallest and largest value of cells under the equations of a block, by linear programming. Close it: it is native. */
public final class Ranges implements AutoCloseable {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final MPSolver solver;
    private final Map<Cell, MPVariable> variables = new HashMap<>();
    private final Map<Cell, double[]> seen = new HashMap<>();

    /**
     * What a value may be before the equations are looked at.
     *
     * @param upper infinite when nothing is known
     */
    public record Range(double lower, double upper) {
        /** Upper less lower end. */
        public double width() {
            return upper - lower;
        }
    }

    /** @param bounds what is known of each cell of the block */
    public Ranges(Block block, Function<Cell, Range> bounds) {
        Loader.loadNativeLibraries();
        this.solver = MPSolver.createSolver("GLOP");
        Set<Cell> cells = new HashSet<>(block.cells());
        for (Cell cell : cells) {
            Range range = bounds.apply(cell);
            variables.put(cell, solver.makeNumVar(range.lower(), range.upper(), ""));
            seen.put(cell, new double[] {INFINITY, -INFINITY});
        }
        for (Equation equation : block.equations()) {
            MPConstraint constraint = solver.makeConstraint(0, 0, "");
            for (Cell cell : equation.cells()) {
                if (cells.contains(cell)) {
                    double sign = cell.equals(equation.whole()) ? -1 : 1;
                    constraint.setCoefficient(variables.get(cell), sign);
                }
            }
        }
    }

    /** True when the numbers can be true together. */
    public boolean isPossible() {
        return solve(List.of(), true);
    }

    /**
     * The range of a cell. Where vertices already show that it is at least this wide and reaches this high, they are the
     * answer, which is then inside the real range.
     */
    public Range of(Cell cell, double wideEnough) {
        double[] ends = seen.get(cell);
        if (ends[1] - ends[0] >= wideEnough && ends[1] >= wideEnough) {
            return new Range(ends[0], ends[1]);
        }
        boolean bounded = solve(List.of(cell), true);
        bounded &= solve(List.of(cell), false);
        return new Range(ends[0], bounded ? ends[1] : INFINITY);
    }

    private boolean solve(List<Cell> aim, boolean least) {
        MPObjective objective = solver.objective();
        objective.clear();
        aim.forEach(cell -> objective.setCoefficient(variables.get(cell), 1));
        if (least) {
            objective.setMinimization();
        } else {
            objective.setMaximization();
        }
        boolean solved = solver.solve() == MPSolver.ResultStatus.OPTIMAL;
        if (solved) {
            variables.forEach((cell, variable) -> {
                double[] ends = seen.get(cell);
                ends[0] = Math.min(ends[0], variable.solutionValue());
                ends[1] = Math.max(ends[1], variable.solutionValue());
            });
        }
        return solved;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
