package pk.nser.server.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.Outlines.BorderLine;
import pk.nser.db.area.ShownOutlines;
import pk.nser.db.statistics.ShownArea;
import pk.nser.server.http.Problem;
import pk.nser.server.released.Products;
import pk.nser.tiles.picture.Frame;
import pk.nser.tiles.picture.PlaceName;
import pk.nser.tiles.picture.Words;

/** Shapes and names for pictures of one tree. Thread-safe. */
final class Land {
    /** More would be dust on an A3 sheet, and an answer of tens of megabytes. */
    private static final int MOST_AREAS = 10_000;

    private static final double PADDING = 0.04;

    private final ShownOutlines outlines;
    private final Products products;

    Land(ShownOutlines outlines, Products products) {
        this.outlines = outlines;
        this.products = products;
    }

    /** 404 when the areas version was made before outlines were kept. */
    void require(String areasVersion, AreaLevel level) {
        if (!outlines.hold(areasVersion, level)) {
            throw Problem.notFound("The areas of this release were made before pictures: their outlines were not kept."
                    + " They will be there after the next release is built.");
        }
    }

    /** Shapes of some areas of a level by id; those far outside of a frame are left out. */
    Map<Integer, Geometry> shapes(String areasVersion, AreaLevel level, List<ShownArea> areas, Frame frame) {
        List<Integer> near = areas.stream()
                .filter(area -> isNear(area, frame))
                .map(ShownArea::id)
                .toList();
        if (near.size() > MOST_AREAS) {
            throw Problem.badParameter(
                    "areaLevel",
                    near.size() + " areas are too many for one sheet: choose a coarser area level, or a part of the map"
                            + " with at.");
        }
        return outlines.read(areasVersion, level, near).stream()
                .collect(Collectors.toMap(ShownOutlines.Outline::areaId, ShownOutlines.Outline::shape));
    }

    /** Outlines of the districts, which everybody may see. */
    List<Geometry> districts(String areasVersion, Frame frame) {
        return List.copyOf(shapes(
                        areasVersion,
                        AreaLevel.FINEST_PUBLIC,
                        products.areas(areasVersion, AreaLevel.FINEST_PUBLIC),
                        frame)
                .values());
    }

    List<BorderLine> borders(String areasVersion) {
        return outlines.borderLines(areasVersion);
    }

    /** The whole country, or the part of it in which some areas lie. */
    Frame around(String areasVersion, List<ShownArea> areas, boolean whole) {
        List<ShownArea> country = products.areas(areasVersion, AreaLevel.COUNTRY);
        List<ShownArea> shown = whole || areas.isEmpty() ? country : areas;
        double west = shown.stream().mapToDouble(ShownArea::west).min().orElse(60);
        double south = shown.stream().mapToDouble(ShownArea::south).min().orElse(23);
        double east = shown.stream().mapToDouble(ShownArea::east).max().orElse(78);
        double north = shown.stream().mapToDouble(ShownArea::north).max().orElse(38);
        if (whole) {
            return new Frame(west, south, east, north, true);
        }
        double across = Math.max(1e-3, (east - west) * PADDING);
        double along = Math.max(1e-3, (north - south) * PADDING);
        return new Frame(west - across, south - along, east + across, north + along, false);
    }

    /** Names that may be written: those of the provinces, and of the areas that are drawn, the largest first. */
    List<PlaceName> names(String areasVersion, AreaLevel level, List<ShownArea> areas, Words words) {
        List<PlaceName> names = new ArrayList<>();
        if (level.isFinerThan(AreaLevel.PROVINCE)) {
            products.areas(areasVersion, AreaLevel.PROVINCE).forEach(province -> names.add(name(province, words, true)));
        }
        areas.stream()
                .sorted(Comparator.comparingDouble(Land::extent).reversed().thenComparingInt(ShownArea::id))
                .forEach(area -> names.add(name(area, words, false)));
        return names;
    }

    /** The shape of one area, or null when it is not there. */
    @Nullable
    Geometry shape(String areasVersion, ShownArea area) {
        List<ShownOutlines.Outline> found = outlines.read(areasVersion, area.level(), List.of(area.id()));
        return found.isEmpty() ? null : found.get(0).shape();
    }

    private static PlaceName name(ShownArea area, Words words, boolean major) {
        return new PlaceName(
                words.language().rightToLeft() ? area.nameUr() : area.nameEn(),
                area.longitude(),
                area.latitude(),
                area.west(),
                area.east(),
                major);
    }

    private static double extent(ShownArea area) {
        return (area.east() - area.west()) * (area.north() - area.south());
    }

    /** Within the frame or as far outside of it as it is large: a sheet has other proportions. */
    private static boolean isNear(ShownArea area, Frame frame) {
        double across = frame.east() - frame.west();
        double along = frame.north() - frame.south();
        return area.east() >= frame.west() - across
                && area.west() <= frame.east() + across
                && area.north() >= frame.south() - along
                && area.south() <= frame.north() + along;
    }
}
