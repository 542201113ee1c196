package pk.nser.db.area.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.Findings;
import pk.nser.db.area.check.ReadArea;
import pk.nser.db.area.check.ShapeCheck;
import pk.nser.db.geofile.Feature;
import pk.nser.db.geofile.Layer;
import pk.nser.db.geofile.projection.Reprojection;

/** Turns the features of layers into areas and border lines, each checked for itself. */
final class AreaReader {
    private static final Pattern LINE_CLASS = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final BoundarySetDescription description;
    private final Findings findings;
    private final ShapeCheck shapes;
    private final List<ReadArea> areas = new ArrayList<>();
    private final List<BorderLine> lines = new ArrayList<>();
    private final List<Quarantine.Shape> setAside = new ArrayList<>();
    private final Map<AreaLevel, Integer> withoutUrdu = new EnumMap<>(AreaLevel.class);

    AreaReader(BoundarySetDescription description, Findings findings) {
        this.description = description;
        this.findings = findings;
        this.shapes = new ShapeCheck(description.envelope());
    }

    List<ReadArea> areas() {
        return areas;
    }

    List<BorderLine> lines() {
        return lines;
    }

    List<Quarantine.Shape> setAside() {
        return setAside;
    }

    /** Tells once what was assumed: names that stand in, classes of lines without a style. */
    void noteAssumptions() {
        lines.stream()
                .map(BorderLine::styleClass)
                .filter(styleClass -> !BorderLine.CLASSES.contains(styleClass))
                .distinct()
                .forEach(styleClass -> findings.warning(
                        "line-class", "", "the border lines of class " + styleClass + " have no style of their own"));
        withoutUrdu.forEach((level, count) -> findings.note(
                "name-ur", "", count + " of level " + level.code() + " have no Urdu name: the English one stands in"));
    }

    /** Begins a layer; give it all features, then {@link Reading#end()}. */
    Reading begin(Layer layer, Reprojection reprojection) {
        return new Reading(layer.name(), reprojection);
    }

    /** One layer being read. */
    final class Reading {
        private final String layer;
        private final Reprojection reprojection;
        private final LayerColumns columns;
        private final @Nullable AreaLevel layerLevel;
        private final List<Long> withoutLevel = new ArrayList<>();
        private long taken;

        private Reading(String layer, Reprojection reprojection) {
            this.layer = layer;
            this.reprojection = reprojection;
            this.columns = description.columns(layer);
            this.layerLevel = columns.levelOf(layer);
        }

        void take(Feature feature) {
            FeatureChecks checks = new FeatureChecks(layer, feature, findings);
            String stated = feature.text("level");
            AreaLevel level = levelOf(stated);
            if (isLine(feature.geometry()) && (level == null || checks.text(columns.lineClassColumns()) != null)) {
                taken++;
                takeLine(checks);
            } else if (level != null) {
                taken++;
                takeArea(feature, checks, level);
            } else if (stated != null) {
                taken++;
                checks.fault("level-unknown", "", "level", "'" + stated + "' is no area level");
            } else {
                withoutLevel.add(feature.row());
            }
        }

        private static boolean isLine(@Nullable Geometry geometry) {
            return geometry instanceof LineString || geometry instanceof MultiLineString;
        }

        /** What the feature states, unless the description speaks of the layer; numbers are other sets' numbering. */
        private @Nullable AreaLevel levelOf(@Nullable String stated) {
            if (columns.level() != null
                    || stated == null
                    || NUMBER.matcher(stated).matches()) {
                return layerLevel;
            }
            return AreaLevel.ofCode(stated).orElse(null);
        }

        private void takeArea(Feature feature, FeatureChecks checks, AreaLevel level) {
            String code = checks.code(columns.codeColumns());
            String known = code == null ? "" : code;
            String name = checks.name(known, columns.nameColumns());
            if (name == null) {
                checks.fault("name-missing", known, columns.nameColumns().get(0), "the name is missing");
            }
            String urdu = checks.name(known, columns.nameUrColumns());
            if (urdu == null) {
                withoutUrdu.merge(level, 1, Integer::sum);
            }
            MultiPolygon shape = shape(feature, checks, known);
            if (code != null) {
                String parent = checks.text(columns.parentColumns(level));
                String english = name == null ? code : name;
                String inUrdu = urdu == null ? english : urdu;
                areas.add(new ReadArea(layer, feature.row(), level, code, parent, english, inUrdu, shape));
            }
        }

        private @Nullable MultiPolygon shape(Feature feature, FeatureChecks checks, String code) {
            Geometry placed = checks.placed(code, reprojection);
            if (placed == null) {
                return null;
            }
            ShapeCheck.Fault fault = shapes.fault(placed);
            if (fault == null) {
                return ShapeCheck.multiPolygon(placed);
            }
            checks.fault(fault.kind(), code, "geometry", fault.reason());
            setAside.add(new Quarantine.Shape(layer, feature.row(), code, fault.reason(), placed));
            return null;
        }

        private void takeLine(FeatureChecks checks) {
            String column = columns.lineClassColumns().get(0);
            String value = checks.text(columns.lineClassColumns());
            if (value == null) {
                checks.fault("line-class", "", column, "a border line needs a class");
                return;
            }
            String styleClass = BorderLine.classOf(value, description.lineClasses());
            if (!LINE_CLASS.matcher(styleClass).matches()) {
                checks.fault("line-class", "", column, "'" + value + "' is no class of lines");
                return;
            }
            Geometry placed = checks.placed("", reprojection);
            if (placed == null) {
                return;
            }
            ShapeCheck.Fault fault = shapes.placeFault(placed.getEnvelopeInternal());
            if (fault == null) {
                lines.add(new BorderLine(styleClass, BorderLine.multiLine(placed)));
            } else {
                checks.fault(fault.kind(), "", "geometry", fault.reason());
            }
        }

        /** Ends the layer: one of which no feature is an area or a line is left out; a single such feature is a fault. */
        void end() {
            if (taken == 0 && withoutLevel.isEmpty()) {
                findings.warning("layer-empty", layer, "the layer has no features");
            } else if (taken == 0) {
                String reason = "neither its name nor a column says which area level it is: left out, ";
                findings.warning("layer-left-out", layer, reason + withoutLevel.size() + " features");
            } else {
                withoutLevel.forEach(
                        row -> findings.fault("level-unknown", layer, row, "", "level", "no level is given"));
            }
        }
    }
}
