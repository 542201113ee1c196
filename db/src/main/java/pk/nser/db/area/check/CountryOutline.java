package pk.nser.db.area.check;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.dimension.Label;

/** The country of a file that begins with provinces: their union. */
public final class CountryOutline {
    private CountryOutline() {}

    /**
     * The areas with a country on top; the same areas when the file has one, or has no provinces with shapes.
     *
     * @param code code of the country
     * @param name its name
     */
    public static List<ReadArea> complete(List<ReadArea> areas, String code, Label name, Findings findings) {
        List<Geometry> provinces = areas.stream()
                .filter(area -> area.level() == AreaLevel.PROVINCE && area.shape() != null)
                .map(area -> (Geometry) Objects.requireNonNull(area.shape()))
                .toList();
        if (provinces.isEmpty() || areas.stream().anyMatch(area -> area.level() == AreaLevel.COUNTRY)) {
            return areas;
        }
        findings.note(
                "country-made",
                "",
                "the file has no country: " + code + " (" + name.en() + ") is made of its " + provinces.size()
                        + " provinces");
        ReadArea country = new ReadArea(
                "",
                0,
                AreaLevel.COUNTRY,
                code,
                null,
                name.en(),
                name.ur(),
                ShapeCheck.multiPolygon(OverlayNGRobust.union(provinces)));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(country), areas.stream())
                .toList();
    }
}
