package pk.nser.db.demo.mesh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Makes every group of cells one connected piece. */
public final class Connected {
    private static final int PASSES = 6;

    private Connected() {}

    /**
     * Gives every cell cut off from the largest piece of its group to a neighbouring group.
     *
     * @param labels group of each cell, changed here; below 0: of no group. A piece without neighbours gets -1.
     */
    public static void mend(Cells cells, int[] labels) {
        for (int pass = 0; pass < PASSES; pass++) {
            List<List<Integer>> pieces = pieces(cells, labels);
            pieces.sort(Comparator.comparingInt((List<Integer> piece) -> -piece.size()));
            boolean[] seen = new boolean[Arrays.stream(labels).max().orElse(0) + 1];
            boolean changed = false;
            for (List<Integer> piece : pieces) {
                int label = labels[piece.get(0)];
                if (!seen[label]) {
                    seen[label] = true;
                } else {
                    changed |= giveAway(cells, labels, piece, label);
                }
            }
            if (!changed) {
                return;
            }
        }
    }

    private static boolean giveAway(Cells cells, int[] labels, List<Integer> piece, int label) {
        for (int cell : piece) {
            for (int next : cells.neighbours(cell)) {
                if (labels[next] >= 0 && labels[next] != label) {
                    int other = labels[next];
                    piece.forEach(c -> labels[c] = other);
                    return true;
                }
            }
        }
        piece.forEach(c -> labels[c] = -1);
        return true;
    }

    private static List<List<Integer>> pieces(Cells cells, int[] labels) {
        boolean[] seen = new boolean[labels.length];
        List<List<Integer>> pieces = new ArrayList<>();
        for (int start = 0; start < labels.length; start++) {
            if (seen[start] || labels[start] < 0) {
                continue;
            }
            List<Integer> piece = new ArrayList<>();
            Deque<Integer> queue = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!queue.isEmpty()) {
                int cell = queue.remove();
                piece.add(cell);
                for (int next : cells.neighbours(cell)) {
                    if (!seen[next] && labels[next] == labels[start]) {
                        seen[next] = true;
                        queue.add(next);
                    }
                }
            }
            pieces.add(piece);
        }
        return pieces;
    }
}
