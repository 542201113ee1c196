package pk.nser.db.area.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageUnion;
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
        BitSet suspects = suspects(shaped);
        overlaps(shaped, suspects).forEach(findings::add);
        if (level == AreaLevel.COUNTRY) {
            return;
        }
        Set<ReadArea> suspectAreas =
                suspects.stream().mapToObj(shaped::get).collect(Collectors.toCollection(HashSet::new));
        List<ReadArea> doubtful = tree.at(AreaLevel.ofDepth(level.depth() - 1)).parallelStream()
                .filter(parent -> !isExactlyItsChildren(parent, suspectAreas))
                .toList();
        all(doubtful.stream().flatMap(parent -> tree.children(parent).stream()), this::outsideParent)
                .forEach(findings::add);
        if (UNPLACED.stream().noneMatch(findings::has)) {
            all(doubtful.stream(), this::gap).forEach(findings::add);
        }
    }

    private static List<Finding> all(Stream<ReadArea> areas, Function<ReadArea, @Nullable Finding> check) {
        return areas.toList().parallelStream()
                .map(check)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The quick way for clean sets: the children share all their edges, and joined they are the parent, point for point. */
    private boolean isExactlyItsChildren(ReadArea parent, Set<ReadArea> suspects) {
        List<ReadArea> children = tree.children(parent);
        if (parent.shape() == null
                || children.isEmpty()
                || children.stream().anyMatch(c -> c.shape() == null || suspects.contains(c))) {
            return false;
        }
        Geometry joined =
                CoverageUnion.union(children.stream().map(ReadArea::shape).toArray(Geometry[]::new));
        return ShapeCheck.multiPolygon(joined).norm().equalsExact(parent.shape().norm());
    }

    /** Those of whom JTS's validator says that an edge is not shared by the neighbour: only they can overlap. */
    private static BitSet suspects(List<ReadArea> areas) {
        Geometry[] wrongEdges =
                CoverageValidator.validate(areas.stream().map(ReadArea::shape).toArray(Geometry[]::new));
        BitSet suspects = new BitSet(wrongEdges.length);
        for (int i = 0; i < wrongEdges.length; i++) {
            suspects.set(i, wrongEdges[i] != null && !wrongEdges[i].isEmpty());
        }
        return suspects;
    }

    private List<Finding> overlaps(List<ReadArea> areas, BitSet suspects) {
        if (suspects.isEmpty()) {
            return List.of();
        }
        STRtree index = new STRtree();
        for (int i = 0; i < areas.size(); i++) {
            index.insert(Objects.requireNonNull(areas.get(i).shape()).getEnvelopeInternal(), i);
        }
        index.build();
        return suspects.stream().boxed().toList().parallelStream()
                .flatMap(i -> overlapsOf(i, areas, suspects, index).stream())
                .toList();
    }

    private List<Finding> overlapsOf(int i, List<ReadArea> areas, BitSet suspects, STRtree index) {
        List<Finding> found = new ArrayList<>();
        Geometry shape = Objects.requireNonNull(areas.get(i).shape());
        for (Object candidate : index.query(shape.getEnvelopeInternal())) {
            int j = (Integer) candidate;
            if (j == i || (j < i && suspects.get(j))) {
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
