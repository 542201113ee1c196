package pk.nser.db.demo.grow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.linemerge.LineMerger;
import pk.nser.db.demo.facts.Facts;
import pk.nser.db.demo.ground.Outline;
import pk.nser.db.demo.mesh.RingCells;

/**
 * Finds the border lines of the country: the outer ones with the class of the outline nearest to them, and those between
 * provinces. Schematic: no authority on any border, the line of control included.
 */
final class Borders {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4326);
    private static final String BETWEEN_PROVINCES = "province";

    private final Facts facts;
    private final Outline outline;
    private final RingCells cells;
    private final int[] labels;

    Borders(Facts facts, Outline outline, RingCells cells, int[] labels) {
        this.facts = facts;
        this.outline = outline;
        this.cells = cells;
        this.labels = labels;
    }

    List<BorderLine> lines() {
        Map<String, List<LineString>> byClass = new TreeMap<>();
        for (int cell = 0; cell < labels.length; cell++) {
            if (labels[cell] < 0) {
                continue;
            }
            for (int other : cells.neighbours(cell)) {
                if (labels[other] < 0) {
                    addOuter(cell, other, byClass);
                } else if (cell < other && !province(cell).equals(province(other))) {
                    add(BETWEEN_PROVINCES, cell, other, byClass);
                }
            }
        }
        List<BorderLine> lines = new ArrayList<>();
        byClass.forEach((styleClass, pieces) -> {
            LineMerger merger = new LineMerger();
            merger.add(pieces);
            for (Object line : merger.getMergedLineStrings()) {
                lines.add(new BorderLine(styleClass, (Geometry) line));
            }
        });
        return lines;
    }

    private String province(int cell) {
        return facts.districts().get(labels[cell]).province();
    }

    private void addOuter(int cell, int outside, Map<String, List<LineString>> byClass) {
        Coordinate a = cells.site(cell);
        Coordinate b = cells.site(outside);
        add(outline.borderAt((a.x + b.x) / 2, (a.y + b.y) / 2), cell, outside, byClass);
    }

    private void add(String styleClass, int cell, int other, Map<String, List<LineString>> byClass) {
        for (List<Coordinate> line : cells.between(cell, other)) {
            byClass.computeIfAbsent(styleClass, c -> new ArrayList<>())
                    .add(FACTORY.createLineString(line.toArray(Coordinate[]::new)));
        }
    }
}
