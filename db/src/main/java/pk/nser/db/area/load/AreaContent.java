package pk.nser.db.area.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.ReadArea;

/** Everything that goes into the registry for one set. */
record AreaContent(BoundarySetDescription description, List<ReadArea> areas, List<BorderLine> lines) {
    AreaContent {
        areas = List.copyOf(areas);
        lines = List.copyOf(lines);
    }

    Map<String, Integer> areaCounts() {
        Map<AreaLevel, Integer> counts = new TreeMap<>();
        areas.forEach(area -> counts.merge(area.level(), 1, Integer::sum));
        Map<String, Integer> byCode = new LinkedHashMap<>();
        counts.forEach((level, count) -> byCode.put(level.code(), count));
        return byCode;
    }

    Map<String, Integer> lineCounts() {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line.styleClass(), 1, Integer::sum));
        return counts;
    }

    /** SHA-256 over description, areas and lines, whatever order and format they came in; hexadecimal. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, description.published().toArray());
            areas.stream().sorted(Comparator.comparing(ReadArea::code)).forEach(area -> {
                add(digest, area.level(), area.code(), area.parent(), area.nameEn(), area.nameUr());
                addShape(digest, area.shape());
            });
            lines.forEach(line -> {
                add(digest, line.styleClass());
                addShape(digest, line.shape());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, @Nullable Object... values) {
        for (Object value : values) {
            digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static void addShape(MessageDigest digest, @Nullable Geometry shape) {
        if (shape != null) {
            digest.update(new WKBWriter(2).write(shape));
        }
    }
}
