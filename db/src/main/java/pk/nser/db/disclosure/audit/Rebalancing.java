package pk.nser.db.disclosure.audit;

import java.util.Arrays;
import pk.nser.db.disclosure.audit.linked.AreaTree;
import pk.nser.db.disclosure.audit.linked.Equation;
import pk.nser.db.disclosure.audit.linked.Incidence;
import pk.nser.db.disclosure.audit.linked.Layout;
import pk.nser.db.disclosure.audit.linked.LinkedTables;

/**
 * Finds changes that no equation notices: moves one cell by one, then goes from each equation that no longer holds to
 * another of its cells until all hold again, preferring cells that mend several equations and have much room. What comes
 * out is exact, whatever way it was found. Not thread-safe.
 *
 * <p>Variables are numbered as {@link LinkedTables#variable}, equations as {@link Incidence}.
 */
final class Rebalancing {
    private static final int MOST_STEPS = 160;
    private static final int MOST_CHILDREN = 14;
    private static final int MENDING = 40;
    private static final int ENOUGH = 12;

    private final LinkedTables tables;
    private final AreaTree tree;
    private final Layout layout;
    private final int width;
    private final int locals;
    private final Incidence incidence;
    private final IntCounts moves = new IntCounts();
    private final IntCounts faults = new IntCounts();
    private final IntCounts point = new IntCounts();
    private int[] touched = new int[16];
    private int touchedSize;
    private long random;
    private int bestVariable;
    private int bestDirection;
    private int bestScore;

    Rebalancing(LinkedTables tables) {
        this.tables = tables;
        this.tree = tables.tree();
        this.layout = tables.layout();
        this.width = layout.size();
        this.locals = layout.equations();
        this.incidence = new Incidence(tables);
    }

    /** Starts from the truth; {@code seed} makes what follows repeatable. */
    void start(long seed) {
        point.clear();
        random = seed * 0x9E3779B97F4A7C15L + 0x7F4A7C15L;
    }

    /**
     * Moves a cell as far as one change allows, from where the last call left.
     *
     * @param direction 1 or -1
     * @param wanted how far at most
     * @return how far it went, 0 when no change was found
     */
    int move(int node, int cell, int direction, int wanted) {
        moves.clear();
        faults.clear();
        touchedSize = 0;
        int variable = tables.variable(node, cell);
        if (room(variable, direction) < 1) {
            return 0;
        }
        apply(variable, direction);
        for (int step = 0; step < MOST_STEPS; step++) {
            int next = faulty();
            if (next < 0) {
                return advance(variable, wanted);
            }
            if (!mend(faults.key(next), faults.value(next))) {
                return 0;
            }
        }
        return 0;
    }

    /** The oldest equation that does not hold, or -1. */
    private int faulty() {
        for (int i = 0; i < faults.size(); i++) {
            if (faults.value(i) != 0) {
                return i;
            }
        }
        return -1;
    }

    private int advance(int variable, int wanted) {
        int step = wanted;
        for (int i = 0; i < moves.size(); i++) {
            int times = moves.value(i);
            if (times != 0) {
                step = Math.min(step, room(moves.key(i), times) / Math.abs(times));
            }
        }
        if (step < 1 || moves.get(variable) == 0) {
            return 0;
        }
        for (int i = 0; i < moves.size(); i++) {
            if (moves.value(i) != 0) {
                point.add(moves.key(i), step * moves.value(i));
            }
        }
        return step * Math.abs(moves.get(variable));
    }

    /** How far a cell can still go in a direction from the present point. */
    private int room(int variable, int direction) {
        int node = variable / width;
        int cell = variable % width;
        int now = tables.truth(node, cell) + point.get(variable);
        return direction > 0 ? tables.high(node, cell) - now : now - tables.low(node, cell);
    }

    private void apply(int variable, int direction) {
        moves.add(variable, direction);
        touch(variable / width);
        incidence.of(variable);
        for (int i = 0; i < incidence.size(); i++) {
            faults.add(incidence.equation(i), direction * incidence.sign(i));
        }
    }

    private void touch(int bottom) {
        int node = bottom;
        while (tree.parent(node) >= 0 && tree.children(tree.parent(node)).length == 1) {
            node = tree.parent(node);
        }
        for (int i = 0; i < touchedSize; i++) {
            if (touched[i] == node) {
                return;
            }
        }
        if (touchedSize == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedSize);
        }
        touched[touchedSize++] = node;
    }

    private boolean mend(int equation, int fault) {
        bestScore = Integer.MIN_VALUE;
        if (equation < tree.size() * locals) {
            int node = equation / locals;
            Equation local = layout.equation(equation % locals);
            for (int i = 0; i < local.cells().length; i++) {
                consider(tables.variable(node, local.cells()[i]), fault * local.signs()[i] > 0 ? -1 : 1);
            }
        } else {
            int rest = equation - tree.size() * locals;
            mendAreas(rest / width, rest % width, fault);
        }
        if (bestScore == Integer.MIN_VALUE) {
            return false;
        }
        apply(bestVariable, bestDirection);
        return true;
    }

    private void mendAreas(int node, int cell, int fault) {
        consider(tables.variable(node, cell), fault > 0 ? -1 : 1);
        int direction = fault > 0 ? 1 : -1;
        int[] children = tree.children(node);
        if (children.length > MOST_CHILDREN) {
            for (int i = 0; i < touchedSize; i++) {
                if (tree.parent(touched[i]) == node) {
                    consider(tables.variable(touched[i], cell), direction);
                }
            }
        }
        int from = children.length > MOST_CHILDREN ? draw(children.length) : 0;
        for (int i = 0; i < Math.min(children.length, MOST_CHILDREN); i++) {
            consider(tables.variable(children[(from + i) % children.length], cell), direction);
        }
    }

    private void consider(int variable, int direction) {
        int already = moves.get(variable);
        if (already * direction < 0) {
            return;
        }
        int room = room(variable, direction) / (1 + Math.abs(already));
        if (room < 1) {
            return;
        }
        int score = 2 * Math.min(room, ENOUGH) + draw(6) - (room < 3 ? 30 : 0) + MENDING * mended(variable, direction);
        if (score > bestScore) {
            bestScore = score;
            bestVariable = variable;
            bestDirection = direction;
        }
    }

    /** How many equations a step mends, less how many it breaks. */
    private int mended(int variable, int direction) {
        incidence.of(variable);
        int sum = 0;
        for (int i = 0; i < incidence.size(); i++) {
            sum += mends(incidence.equation(i), direction * incidence.sign(i));
        }
        return sum;
    }

    private int mends(int equation, int amount) {
        return faults.get(equation) * amount < 0 ? 1 : -1;
    }

    private int draw(int bound) {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
        return (int) ((random >>> 33) % bound);
    }
}
