package pk.nser.attack.attempt.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import pk.nser.attack.attempt.Finding;

/**
 * A9: looks for leaves with too few households without knowing a leaf. The points of a household over many grants show the
 * ground on which it is drawn; households with nearly the same bounds are of one leaf. A group of fewer than ten is a leaf
 * that is too small, unless its points all lie among those of another group, or the other way round: then chance drew one
 * of the two narrow, and they are one leaf.
 *
 * <p>Takes sixteen grants or more: with fewer the bounds are too uncertain to tell neighbours apart.
 */
final class LeafDensity {
    private static final int LEAST = 10;
    private static final double TOLERANCE = 0.4;
    private static final double AMONG = 0.25;

    private LeafDensity() {}

    /** Where the points of one household lie: bounds in metres from an arbitrary corner. */
    private record Ground(List<double[]> points, double west, double south, double east, double north) {
        static Ground of(List<double[]> metres) {
            return new Ground(
                    metres,
                    metres.stream().mapToDouble(point -> point[0]).min().orElseThrow(),
                    metres.stream().mapToDouble(point -> point[1]).min().orElseThrow(),
                    metres.stream().mapToDouble(point -> point[0]).max().orElseThrow(),
                    metres.stream().mapToDouble(point -> point[1]).max().orElseThrow());
        }

        boolean isLike(Ground other) {
            double across = TOLERANCE * (east - west + other.east - other.west) / 2;
            double up = TOLERANCE * (north - south + other.north - other.south) / 2;
            return Math.abs(west - other.west) <= across
                    && Math.abs(east - other.east) <= across
                    && Math.abs(south - other.south) <= up
                    && Math.abs(north - other.north) <= up;
        }

        double side() {
            return Math.max(east - west, north - south);
        }
    }

    /** Groups with fewer than ten households. */
    static Finding attack(List<Map<Long, double[]>> grants) {
        List<List<Ground>> groups = groups(grounds(grants));
        long small = groups.stream()
                .filter(group -> group.size() < LEAST)
                .filter(group -> groups.stream().noneMatch(other -> isOneLeaf(group, other)))
                .count();
        return new Finding(
                "A9",
                "groups of fewer than ten by where the points of " + grants.size() + " grants lie",
                groups.size(),
                small,
                0,
                small,
                0,
                "count");
    }

    private static List<Ground> grounds(List<Map<Long, double[]>> grants) {
        double[] corner = grants.get(0).values().iterator().next();
        List<Ground> grounds = new ArrayList<>();
        for (Long household : grants.get(0).keySet()) {
            List<double[]> metres = new ArrayList<>();
            for (Map<Long, double[]> grant : grants) {
                double[] point = Objects.requireNonNull(grant.get(household));
                metres.add(new double[] {
                    Math.copySign(PointRow.metres(point[0], corner[1], corner[0], corner[1]), point[0] - corner[0]),
                    Math.copySign(PointRow.metres(corner[0], point[1], corner[0], corner[1]), point[1] - corner[1])
                });
            }
            grounds.add(Ground.of(metres));
        }
        return grounds;
    }

    private static List<List<Ground>> groups(List<Ground> grounds) {
        boolean[] seen = new boolean[grounds.size()];
        List<List<Ground>> groups = new ArrayList<>();
        for (int start = 0; start < seen.length; start++) {
            if (!seen[start]) {
                seen[start] = true;
                List<Ground> group = new ArrayList<>(List.of(grounds.get(start)));
                for (int next = 0; next < group.size(); next++) {
                    for (int other = 0; other < seen.length; other++) {
                        if (!seen[other] && group.get(next).isLike(grounds.get(other))) {
                            seen[other] = true;
                            group.add(grounds.get(other));
                        }
                    }
                }
                groups.add(group);
            }
        }
        return groups;
    }

    private static boolean isOneLeaf(List<Ground> group, List<Ground> other) {
        return !group.equals(other)
                && group.size() + other.size() >= LEAST
                && (isAmong(group, other) || isAmong(other, group));
    }

    /** True when every point of a group has a point of the other near by. */
    private static boolean isAmong(List<Ground> group, List<Ground> other) {
        double reach = AMONG * Math.min(group.get(0).side(), other.get(0).side());
        return group.stream()
                .flatMap(ground -> ground.points().stream())
                .allMatch(point -> other.stream()
                        .flatMap(ground -> ground.points().stream())
                        .anyMatch(near -> Math.hypot(point[0] - near[0], point[1] - near[1]) <= reach));
    }
}
