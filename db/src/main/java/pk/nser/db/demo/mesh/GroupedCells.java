package pk.nser.db.demo.mesh;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Groups of cells, each as one cell. */
public final class GroupedCells implements Cells {
    private final Cells cells;
    private final List<List<Integer>> groups;
    private final int[] groupOf;

    /** Groups by label: cells labelled 0 are the first group, and so on; every group's first cell holds its site. */
    public GroupedCells(Cells cells, int[] labels, int count) {
        this.cells = cells;
        this.groupOf = labels.clone();
        this.groups = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            groups.add(new ArrayList<>());
        }
        for (int cell = 0; cell < labels.length; cell++) {
            groups.get(labels[cell]).add(cell);
        }
    }

    @Override
    public int size() {
        return groups.size();
    }

    @Override
    public Coordinate site(int group) {
        return cells.site(groups.get(group).get(0));
    }

    @Override
    public List<Integer> neighbours(int group) {
        TreeSet<Integer> neighbours = new TreeSet<>();
        for (int cell : groups.get(group)) {
            cells.neighbours(cell).forEach(next -> neighbours.add(groupOf[next]));
        }
        neighbours.remove(group);
        return List.copyOf(neighbours);
    }

    @Override
    public Geometry shape(int group) {
        return Joined.of(groups.get(group).stream().map(cells::shape).toList());
    }
}
