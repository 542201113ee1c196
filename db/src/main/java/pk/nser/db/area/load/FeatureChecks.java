package pk.nser.db.area.load;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.check.Findings;
import pk.nser.db.geofile.Feature;
import pk.nser.db.geofile.projection.Reprojection;

/** One feature's values, each taken out with its check; what is wrong goes to the findings with layer and feature. */
final class FeatureChecks {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    private static final int MAX_NAME = 200;

    private final String layer;
    private final Feature feature;
    private final Findings findings;

    FeatureChecks(String layer, Feature feature, Findings findings) {
        this.layer = layer;
        this.feature = feature;
        this.findings = findings;
    }

    void fault(String kind, String code, String field, String reason) {
        findings.fault(kind, layer, feature.row(), code, field, reason);
    }

    /** The first of the columns that has text, or null. */
    @Nullable
    String text(List<String> columns) {
        for (String column : columns) {
            String text = feature.text(column);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The area's code, or null after a fault. */
    @Nullable
    String code(List<String> columns) {
        String code = text(columns);
        if (code == null) {
            fault("code-missing", "", columns.get(0), "the code is missing");
            return null;
        }
        if (CODE.matcher(code).matches()) {
            return code;
        }
        fault(
                broken(code) ? "broken-text" : "code-shape",
                code,
                columns.get(0),
                "a code is 1 to 40 letters, digits, dots, dashes and underscores, not '" + code + "'");
        return null;
    }

    /** A name, or null when there is none; a faulty one is told and given all the same. */
    @Nullable
    String name(String code, List<String> columns) {
        String name = text(columns);
        if (name == null) {
            return null;
        }
        if (broken(name)) {
            fault("broken-text", code, columns.get(0), "the name is not valid in its character set: " + name);
        } else if (name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            String reason = "a name has at most " + MAX_NAME + " characters and no control characters";
            fault("name-shape", code, columns.get(0), reason);
        }
        return name;
    }

    /** The geometry in longitude, latitude, or null after a fault. */
    @Nullable
    Geometry placed(String code, Reprojection reprojection) {
        Geometry raw = feature.geometry();
        if (raw == null) {
            String why = feature.fault() == null ? "there is no geometry" : feature.fault();
            fault("geometry-missing", code, "geometry", why);
            return null;
        }
        try {
            return reprojection.apply(raw);
        } catch (IllegalArgumentException e) {
            fault("outside-world", code, "geometry", e.getMessage() + " (" + reprojection.name() + ")");
            return null;
        }
    }

    private static boolean broken(String text) {
        return text.indexOf(Feature.UNREADABLE) >= 0;
    }
}
