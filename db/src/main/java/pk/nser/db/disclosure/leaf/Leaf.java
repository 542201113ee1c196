package pk.nser.db.disclosure.leaf;

import java.util.List;

/**
 * One leaf of a union council, as frozen for the release line.
 *
 * @param number from 1 within the union council
 * @param path the quarters that lead to it, one digit each; "+" at the end for the pool of small siblings
 * @param boxes one, or the several of a pool; they do not overlap
 */
public record Leaf(int number, String path, List<Box> boxes) {
    public Leaf {
        boxes = List.copyOf(boxes);
        if (number < 1 || boxes.isEmpty() || !path.matches("[0-3]*\\+?")) {
            throw new IllegalArgumentException("not a leaf: " + number + " " + path);
        }
    }
}
