package pk.nser.db.disclosure.audit.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Table;

/**
 * The cells that all tables of one unit have in an area, each set of units once however many tables show it, and the
 * equations between them (disclosure.md 2.12). After the released cells follow slacks: helpers that make an equation of
 * "at most", never released themselves. Immutable; thread-safe.
 */
public final class Layout {
    private static final int DEPTHS = AreaLevel.values().length;

    private static final int[] NOBODY = {};

    private final Map<String, int[]> positions;
    private final List<Slack> slacks;
    private final List<Equation> equations;
    private final List<String> names;
    private final boolean[][] released = new boolean[DEPTHS][];
    private final int[][][] equationsOf = new int[DEPTHS][][];
    private final int[][] places = new int[DEPTHS][];
    private final int[] placesAt = new int[DEPTHS];
    private final int[] masters;
    private final int[] ties;
    private final int[][] followers;
    private final BitSet[] groups;
    private final int first;

    /** @param tight true when a slack of 0 is known to be 0: all units of one set are those of the other */
    record Slack(boolean tight) {}

    /** A cell that is the same as {@code master} where {@code slack} is 0. */
    record Tie(int master, int slack) {}

    private Layout(LayoutBuilder built) {
        this.positions = built.positions();
        this.slacks = built.slacks();
        this.equations = built.equations();
        this.names = built.names();
        this.first = names.size();
        this.groups = built.groups();
        this.masters = new int[first];
        this.ties = new int[first];
        Arrays.fill(masters, -1);
        List<List<Integer>> following = new ArrayList<>();
        for (int cell = 0; cell < first; cell++) {
            following.add(new ArrayList<>());
        }
        built.ties().forEach((cell, tie) -> {
            masters[cell] = tie.master();
            ties[cell] = tie.slack();
            following.get(tie.master()).add(cell);
        });
        this.followers = following.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
        for (int depth = 0; depth < DEPTHS; depth++) {
            released[depth] = new boolean[first];
        }
        built.levels().forEach((cell, levels) -> {
            for (AreaLevel level : levels) {
                released[level.depth()][cell] = true;
            }
        });
        for (int depth = 0; depth < DEPTHS; depth++) {
            equationsOf[depth] = index(depth);
            places[depth] = new int[size()];
            for (int cell = 0; cell < size(); cell++) {
                places[depth][cell] = isPresent(depth, cell) ? placesAt[depth]++ : -1;
            }
        }
    }

    /** The layout of all tables of one unit. */
    public static Layout of(List<Table> tables) {
        return new Layout(LayoutBuilder.of(tables));
    }

    private int[][] index(int depth) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int cell = 0; cell < size(); cell++) {
            lists.add(new ArrayList<>());
        }
        for (int e = 0; e < equations.size(); e++) {
            if (holds(depth, equations.get(e))) {
                for (int cell : equations.get(e).cells()) {
                    lists.get(cell).add(e);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private boolean holds(int depth, Equation equation) {
        for (int cell : equation.cells()) {
            if (cell < first && !released[depth][cell]) {
                return false;
            }
        }
        return true;
    }

    /** Cells and slacks. */
    public int size() {
        return first + slacks.size();
    }

    /** Cells without the slacks, which follow them. */
    public int released() {
        return first;
    }

    /** True when areas of this depth show the cell, or withhold it. */
    public boolean isReleased(int depth, int cell) {
        return cell < first && released[depth][cell];
    }

    /** True for a cell or slack that stands in an equation or is released at this depth. */
    public boolean isPresent(int depth, int cell) {
        return isReleased(depth, cell) || equationsOf[depth][cell].length > 0;
    }

    /** Where areas of this depth keep the cell, from 0; -1 when they do not have it. */
    public int place(int depth, int cell) {
        return places[depth][cell];
    }

    /** How many cells and slacks areas of this depth have. */
    public int places(int depth) {
        return placesAt[depth];
    }

    /** The cell that this one equals where {@link #tie} is 0, or -1. */
    public int master(int cell) {
        return cell < first ? masters[cell] : -1;
    }

    public int tie(int cell) {
        return ties[cell];
    }

    /** True when the cell counts all units that were asked, or a whole row of a crossed table. */
    public boolean isTotal(int cell) {
        return cell < first && (names.get(cell).endsWith(" total") || groups[cell].isEmpty());
    }

    /** The cells that this one is the master of. Not copied. */
    public int[] followers(int cell) {
        return cell < first ? followers[cell] : NOBODY;
    }

    public boolean holdsAt(int depth, int equation) {
        return holds(depth, equations.get(equation));
    }

    public boolean isTight(int slack) {
        return slacks.get(slack - first).tight();
    }

    public int equations() {
        return equations.size();
    }

    public Equation equation(int index) {
        return equations.get(index);
    }

    /** Equations of areas of this depth that hold the cell. Not copied. */
    public int[] equationsOf(int depth, int cell) {
        return equationsOf[depth][cell];
    }

    /** Position of each cell of a table, in the table's own order. Not copied. */
    public int[] positions(Table table) {
        int[] found = positions.get(table.key().toString());
        if (found == null) {
            throw new IllegalArgumentException("the layout does not hold " + table.key());
        }
        return found;
    }

    /** What the cell counts, for people: {@code household.toilet_type flush}. */
    public String name(int cell) {
        return cell < first ? names.get(cell) : "slack " + (cell - first);
    }

    /** The dimensions that define the cell, as numbers; empty for the unit's own totals and its poverty bands. */
    public BitSet dimensions(int cell) {
        return (BitSet) groups[cell].clone();
    }

    /** The cells and slacks whose dimensions are all among these. */
    public BitSet within(BitSet dimensions) {
        BitSet found = new BitSet();
        for (int cell = 0; cell < size(); cell++) {
            BitSet own = dimensions(cell);
            own.andNot(dimensions);
            found.set(cell, own.isEmpty());
        }
        return found;
    }
}
