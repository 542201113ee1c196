package pk.nser.db.release.areas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.connection.BoundSql;
import pk.nser.db.disclosure.Thresholds;

/**
 * The shown areas of an areas version as a tree of numbered nodes: coarse levels first, by ascending id within a level,
 * so every parent has a smaller number than its children. Villages of the registry map to the node that stands for them.
 */
public final class ShownTree {
    private final List<Node> nodes;
    private final Map<Integer, Integer> nodeOfArea;
    private final int[] nodeOfVillage;
    private final Map<Integer, Integer> villages;

    private record Node(int areaId, AreaLevel level, int parent, Set<String> notCollected) {}

    private ShownTree(List<Node> nodes, Map<Integer, Integer> nodeOfArea, Map<Integer, Integer> nodeOfVillage) {
        this.nodes = nodes;
        this.nodeOfArea = Map.copyOf(nodeOfArea);
        this.villages = Map.copyOf(nodeOfVillage);
        int highest =
                villages.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        this.nodeOfVillage = new int[highest + 1];
        Arrays.fill(this.nodeOfVillage, -1);
        villages.forEach((village, node) -> this.nodeOfVillage[village] = node);
    }

    /** Reads the areas version; empty when there is none. */
    public static ShownTree read(Connection connection, String areasVersion) throws SQLException {
        List<Node> nodes = new ArrayList<>();
        Map<Integer, Integer> nodeOfArea = new HashMap<>();
        try (PreparedStatement statement =
                        BoundSql.prepare(connection, ShownTree.class, "shown_tree.sql", areasVersion);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                nodeOfArea.put(row.getInt("area_id"), nodes.size());
                nodes.add(new Node(
                        row.getInt("area_id"),
                        AreaLevel.ofDepth(row.getInt("area_level")),
                        nodeOfArea.getOrDefault(row.getInt("parent_id"), -1),
                        Set.of((String[]) row.getArray("not_collected").getArray())));
            }
        }
        Map<Integer, Integer> nodeOfVillage = new HashMap<>();
        try (PreparedStatement statement = BoundSql.prepare(
                        connection, ShownTree.class, "village_groups.sql", areasVersion, areasVersion);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                nodeOfVillage.put(row.getInt("registered"), nodeOfArea.getOrDefault(row.getInt("shown"), -1));
            }
        }
        return new ShownTree(List.copyOf(nodes), nodeOfArea, nodeOfVillage);
    }

    /**
     * The tree that a first release of these areas would show, without a database: the small ones merged, a merged area
     * with an id above all others.
     */
    public static ShownTree of(Collection<RegisteredArea> registered, Thresholds thresholds) {
        RegisteredTree tree = new RegisteredTree(registered);
        List<AreaGroup> groups = SmallAreas.merge(tree, thresholds);
        IdentityHashMap<AreaGroup, Integer> ids = new IdentityHashMap<>();
        int last = registered.stream().mapToInt(RegisteredArea::id).max().orElse(0);
        for (AreaGroup group : groups) {
            ids.put(group, group.isMerged() ? ++last : group.first().id());
        }
        List<Node> nodes = new ArrayList<>();
        Map<Integer, Integer> nodeOfArea = new HashMap<>();
        Map<Integer, Integer> nodeOfVillage = new HashMap<>();
        Comparator<AreaGroup> order = Comparator.comparing(AreaGroup::level).thenComparing(ids::get);
        for (AreaGroup group : groups.stream().sorted(order).toList()) {
            int id = ids.getOrDefault(group, 0);
            int parent = nodeOfArea.getOrDefault(ids.getOrDefault(group.parent(), 0), -1);
            nodeOfArea.put(id, nodes.size());
            if (group.level() == AreaLevel.VILLAGE) {
                group.members().forEach(village -> nodeOfVillage.put(village.id(), nodes.size()));
            }
            nodes.add(new Node(
                    id,
                    group.level(),
                    parent,
                    Set.copyOf(Missing.of(tree, group).everywhere())));
        }
        return new ShownTree(List.copyOf(nodes), nodeOfArea, nodeOfVillage);
    }

    /** Number of nodes. */
    public int size() {
        return nodes.size();
    }

    /** Id of the shown area at a node. */
    public int areaId(int node) {
        return nodes.get(node).areaId();
    }

    public AreaLevel level(int node) {
        return nodes.get(node).level();
    }

    /** The node above, or -1 at the top. */
    public int parent(int node) {
        return nodes.get(node).parent();
    }

    /** The node above each node, -1 at the top. */
    public int[] parents() {
        return nodes.stream().mapToInt(Node::parent).toArray();
    }

    /** True for a node of one of some areas, and for every node below one. */
    public boolean isWithin(int node, Set<Integer> areaIds) {
        for (int above = node; above >= 0; above = parent(above)) {
            if (areaIds.contains(areaId(above))) {
                return true;
            }
        }
        return false;
    }

    /** True when the topic was collected nowhere in the area. */
    public boolean isMissing(int node, String topic) {
        return nodes.get(node).notCollected().contains(topic);
    }

    /** The nodes of a level, by ascending area id. */
    public List<Integer> nodes(AreaLevel level) {
        List<Integer> found = new ArrayList<>();
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.get(node).level() == level) {
                found.add(node);
            }
        }
        return found;
    }

    /** The node that stands for a village of the registry, or -1 when the areas version does not know it. */
    public int village(int registeredAreaId) {
        return registeredAreaId >= 0 && registeredAreaId < nodeOfVillage.length ? nodeOfVillage[registeredAreaId] : -1;
    }

    /**
     * The node of a shown area.
     *
     * @throws IllegalArgumentException when the areas version has no such area
     */
    public int node(int areaId) {
        Integer node = nodeOfArea.get(areaId);
        if (node == null) {
            throw new IllegalArgumentException("no shown area has the id " + areaId);
        }
        return node;
    }

    /** Villages of the registry and the nodes that stand for them. */
    public Map<Integer, Integer> villages() {
        return villages;
    }
}
