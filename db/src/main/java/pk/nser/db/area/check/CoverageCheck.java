package pk.nser.db.area.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import pk.nser.db.area.AreaLevel;
import pk.nser.db.area.check.Finding.Severity;

/**
 * Whether the areas of each level divide the level above without remainder: nobody overlaps, nobody reaches out of its
 * parent, the children fill the parent.
 *
 * <p>What is smaller than {@value #NOISE_SQUARE_METRES} square metre is rounding and not told; up to the tolerance
 * (a share of the smaller area) it is a warning with its size and place; beyond it is a fault.
 */
public final class CoverageCheck {
    static final double NOISE_SQUARE_METRES = 1;
    private static final double SUM_NOISE_SHARE = 1e-9;

    /** Kinds of findings after which an area is missing from the tree. */
    private static final Set<String> UNPLACED = Set.of(
            "code-missing",
            "code-shape",
            "code-duplicate",
            "broken-text",
            "level-unknown",
            "parent-unknown",
            "parent-level");

    private final AreaTree tree;
    private final Findings findings;
    private final double toleranceShare;

    /** A check of {@code tree}; {@code toleranceShare} is a share from 0 to 1. */
    public CoverageCheck(AreaTree tree, double toleranceShare, Findings findings) {
        this.tree = tree;
        this.toleranceShare = toleranceShare;
        this.findings = findings;
    }

    /**
     * Checks the areas of one level against each other and against their parents. Gaps are left out while an area is
     * without a place in the tree, because each such area would be told again as a gap.
     */
    public void run(AreaLevel level) {
        List<ReadArea> shaped =
                tree.at(level).stream().filter(area -> area.shape() != null).toList();
        overlaps(shaped).forEach(findings::add);
        all(shaped.stream(), this::outsideParent).forEach(findings::add);
        if (level != AreaLevel.COUNTRY && UNPLACED.stream().noneMatch(findings::has)) {
            AreaLevel above = AreaLevel.ofDepth(level.depth() - 1);
            all(tree.at(above).stream(), this::gap).forEach(findings::add);
        }
    }

    private static List<Finding> all(Stream<ReadArea> areas, Function<ReadArea, @Nullable Finding> check) {
        return areas.parallel().map(check).filter(Objects::nonNull).toList();
    }

    /** JTS's validator tells quickly who has an edge that its neighbours do not share; only those are compared. */
    private List<Finding> overlaps(List<ReadArea> areas) {
        Geometry[] shapes = areas.stream().map(ReadArea::shape).toArray(Geometry[]::new);
        Geometry[] wrongEdges = CoverageValidator.validate(shapes);
        STRtree index = new STRtree();
        List<Integer> suspects = new ArrayList<>();
        for (int i = 0; i < shapes.length; i++) {
            if (wrongEdges[i] != null && !wrongEdges[i].isEmpty()) {
                suspects.add(i);
                index.insert(shapes[i].getEnvelopeInternal(), i);
            }
        }
        index.build();
        return suspects.parallelStream()
                .flatMap(i -> overlapsOf(i, areas, index).stream())
                .toList();
    }

    private List<Finding> overlapsOf(int i, List<ReadArea> areas, STRtree index) {
        List<Finding> found = new ArrayList<>();
        Geometry shape = Objects.requireNonNull(areas.get(i).shape());
        for (Object candidate : index.query(shape.getEnvelopeInternal())) {
            int j = (Integer) candidate;
            if (j <= i) {
                continue;
            }
            Geometry other = Objects.requireNonNull(areas.get(j).shape());
            Geometry both = OverlayNGRobust.overlay(shape, other, OverlayNG.INTERSECTION);
            double smaller = Math.min(SquareMetres.of(shape), SquareMetres.of(other));
            Finding finding = weigh(areas.get(i), "overlap", both, smaller, "overlaps " + named(areas.get(j)) + " by");
            if (finding != null) {
                found.add(finding);
            }
        }
        return found;
    }

    private @Nullable Finding outsideParent(ReadArea area) {
        ReadArea parent = tree.parent(area);
        if (parent == null || parent.shape() == null || area.shape() == null) {
            return null;
        }
        Geometry outside = OverlayNGRobust.overlay(area.shape(), parent.shape(), OverlayNG.DIFFERENCE);
        return weigh(
                area,
                "outside-parent",
                outside,
                SquareMetres.of(area.shape()),
                "lies outside " + named(parent) + " with");
    }

    private @Nullable Finding gap(ReadArea parent) {
        List<ReadArea> children = tree.children(parent);
        if (parent.shape() == null || children.isEmpty() || children.stream().anyMatch(c -> c.shape() == null)) {
            return null;
        }
        double whole = SquareMetres.of(parent.shape());
        double parts = children.stream()
                .mapToDouble(c -> SquareMetres.of(Objects.requireNonNull(c.shape())))
                .sum();
        if (Math.abs(whole - parts) < Math.max(NOISE_SQUARE_METRES, whole * SUM_NOISE_SHARE)) {
            return null;
        }
        List<Geometry> shapes = children.stream()
                .map(c -> (Geometry) Objects.requireNonNull(c.shape()))
                .toList();
        Geometry filled = OverlayNGRobust.union(shapes);
        Geometry gap = OverlayNGRobust.overlay(parent.shape(), filled, OverlayNG.DIFFERENCE);
        return weigh(parent, "gap", gap, whole, "is not filled by the areas below it: missing are");
    }

    private @Nullable Finding weigh(ReadArea area, String kind, Geometry piece, double against, String words) {
        double size = SquareMetres.of(piece);
        if (size < NOISE_SQUARE_METRES) {
            return null;
        }
        Severity severity = size > toleranceShare * against ? Severity.FAULT : Severity.WARNING;
        Point place = piece.getInteriorPoint();
        return Finding.about(
                area,
                severity,
                kind,
                "geometry",
                String.format(Locale.ROOT, "%s %s %.0f m2 (%.4f %%)", area.nameEn(), words, size, 100 * size / against)
                        + ShapeCheck.at(place.getX(), place.getY()));
    }

    private static String named(ReadArea area) {
        return area.code() + " (" + area.nameEn() + ")";
    }
}
