package pk.nser.attack.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nser.attack.registry.AttackedProduct;
import pk.nser.db.connection.Role;
import pk.nser.db.disclosure.leaf.Box;
import pk.nser.db.disclosure.leaf.GrantedLeaves;
import pk.nser.db.release.areas.ShownTree;
import pk.nser.db.release.leaf.FrozenLeaves;

/** How large the leaves truly are in which households are placed. Scoring alone asks it, never an attack. */
public final class LeafTruth {
    private static final String LINE = "main";
    private static final double METRES = 111_320;

    private LeafTruth() {}

    /**
     * For each household of some union councils that a grant without sensitive dimensions gives, half the side in metres of a
     * square as large as its leaf.
     */
    public static Map<Long, Double> halfSides(
            AttackedProduct product, Collection<Integer> councils, String areasVersion) {
        try (Connection connection = product.databases().pools().of(Role.BUILD).getConnection()) {
            connection.setAutoCommit(false);
            ShownTree tree = ShownTree.read(connection, areasVersion);
            Map<Long, Double> sides = new HashMap<>();
            FrozenLeaves.read(connection, LINE, areasVersion, tree).stream()
                    .filter(leaves -> councils.contains(leaves.unionCouncil()))
                    .forEach(leaves -> sides.putAll(halfSides(leaves.granted(List.of()))));
            connection.rollback();
            return sides;
        } catch (SQLException e) {
            throw new IllegalStateException("reading the leaves", e);
        }
    }

    private static Map<Long, Double> halfSides(GrantedLeaves granted) {
        Map<Long, Double> sides = new HashMap<>();
        for (int position = 0; position < granted.members().size(); position++) {
            if (granted.group(position) > 0) {
                List<Box> boxes = granted.boxes(granted.group(position));
                double shrink = Math.cos(Math.toRadians(boxes.get(0).south()));
                double area = boxes.stream().mapToDouble(Box::area).sum();
                sides.put(granted.members().household(position), METRES * Math.sqrt(area * shrink) / 2);
            }
        }
        return sides;
    }
}
