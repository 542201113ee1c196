package pk.nser.bench.made;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.ReadArea;
import pk.nser.db.demo.DemoPlan;
import pk.nser.db.demo.DemoRegistry;
import pk.nser.db.demo.grow.GrownArea;
import pk.nser.db.disclosure.Thresholds;
import pk.nser.db.intake.village.Outline;
import pk.nser.db.intake.village.Village;
import pk.nser.db.progress.Progress;
import pk.nser.db.release.areas.Bounds;
import pk.nser.db.release.areas.RegisteredArea;
import pk.nser.db.release.areas.ShownTree;

/** The demonstration country as the registry would have it after its import: ids from 1 in the order of the file. */
final class MadeAreas {
    private final DemoRegistry registry;
    private final Map<String, Integer> ids = new HashMap<>();

    /** Topics not collected in an area, by its code; they hold for everything below it. */
    private final Map<String, Set<String>> missing = new HashMap<>();

    MadeAreas(DemoPlan plan, Progress progress) {
        this.registry = DemoRegistry.grow(plan, progress);
        for (GrownArea area : registry.geography().areas()) {
            ids.put(area.code(), ids.size() + 1);
            Set<String> topics = new HashSet<>(marked(area));
            topics.addAll(missing.getOrDefault(String.valueOf(area.parent()), Set.of()));
            missing.put(area.code(), topics);
        }
    }

    DemoRegistry registry() {
        return registry;
    }

    /** Id of an area. */
    int id(String code) {
        return ids.getOrDefault(code, 0);
    }

    /** Codes of the villages. */
    List<String> villages() {
        return registry.geography().of(AreaLevel.VILLAGE).stream()
                .map(GrownArea::code)
                .toList();
    }

    /** The areas as a first release shows them. */
    ShownTree shown(Thresholds thresholds) {
        return ShownTree.of(
                registry.geography().areas().parallelStream()
                        .map(this::registered)
                        .toList(),
                thresholds);
    }

    /** Villages as the intake needs them. */
    List<Village> villages(DemoRegistry.Part part) {
        List<Village> villages = new ArrayList<>();
        for (GrownArea area : part.villages()) {
            Set<String> topics = missing.getOrDefault(area.code(), Set.of());
            villages.add(new Village(
                    id(area.code()),
                    area.code(),
                    !topics.contains("geotags"),
                    !topics.contains("education_members"),
                    !topics.contains("disability"),
                    new Outline(area.shape())));
        }
        return villages;
    }

    private RegisteredArea registered(GrownArea area) {
        Coordinate label = label(area);
        Envelope box = area.shape().getEnvelopeInternal();
        return new RegisteredArea(
                id(area.code()),
                area.level(),
                area.code(),
                id(String.valueOf(area.parent())),
                area.name(),
                area.nameUr(),
                label.x,
                label.y,
                new Bounds(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                marked(area),
                area.level() == AreaLevel.VILLAGE ? area.households() : 0);
    }

    private Set<String> marked(GrownArea area) {
        Set<String> topics = new HashSet<>();
        registry.notCollected().forEach((topic, codes) -> {
            if (codes.contains(area.code())) {
                topics.add(topic);
            }
        });
        return topics;
    }

    /** As the import finds it, from the shape as the file has it. */
    private static Coordinate label(GrownArea area) {
        return new ReadArea("", 1, area.level(), area.code(), area.parent(), area.name(), "", inFile(area.shape()))
                .labelPoint();
    }

    private static MultiPolygon inFile(Geometry shape) {
        Polygon[] parts = new Polygon[shape.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = (Polygon) shape.getGeometryN(i).norm().reverse();
        }
        return new GeometryFactory().createMultiPolygon(parts);
    }
}
