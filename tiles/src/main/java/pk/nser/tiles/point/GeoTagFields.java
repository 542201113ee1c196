package pk.nser.tiles.point;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pk.nser.db.dimension.Dimension;
import pk.nser.db.disclosure.rows.CellText;

/** The attributes of a point: called as the columns of the files are, so that tile and file can be compared. */
final class GeoTagFields {
    private GeoTagFields() {}

    /** The attribute of a dimension. */
    static String key(Dimension dimension) {
        return CellText.column(dimension);
    }

    /** True when that of the household's size is among them: it is told as a number (reading A24). */
    static boolean tellSize(List<Dimension> dimensions) {
        return dimensions.stream().anyMatch(dimension -> dimension.code().equals(Dimension.HOUSEHOLD_SIZE));
    }

    /** The others, which are told by category codes. */
    static List<Dimension> values(List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(dimension -> !dimension.code().equals(Dimension.HOUSEHOLD_SIZE))
                .toList();
    }

    /** All of them, in the order in which they are written. */
    static List<String> keys(List<Dimension> dimensions) {
        List<String> keys = new ArrayList<>(List.of(PointTile.AREA));
        if (tellSize(dimensions)) {
            keys.add(PointTile.HOUSEHOLD_SIZE);
        }
        values(dimensions).forEach(dimension -> keys.add(key(dimension)));
        return keys;
    }

    /** What each of them is, for people. */
    static Map<String, String> words(List<Dimension> dimensions) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(PointTile.AREA, "Code of the area that the household lives in");
        if (tellSize(dimensions)) {
            words.put(PointTile.HOUSEHOLD_SIZE, "Members of the household");
        }
        for (Dimension dimension : values(dimensions)) {
            words.put(
                    key(dimension),
                    dimension.label().en()
                            + (dimension.multiple()
                                    ? ": category codes, several separated by semicolons"
                                    : ": category code")
                            + "; * is not given there, no value was not collected");
        }
        return words;
    }
}
