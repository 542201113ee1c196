package pk.nser.db.disclosure.leaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** A random union council: a ragged outline with towns, villages, homesteads and empty land. */
public final class Settlement {
    public final Geometry outline;
    public final double[] longitudes;
    public final double[] latitudes;
    private final Map<String, int[]> values = new HashMap<>();
    private final Random random;

    public Settlement(long seed, int households) {
        this.random = new Random(seed);
        double longitude = 62 + random.nextDouble() * 14;
        double latitude = 24 + random.nextDouble() * 12;
        double size = 0.02 + random.nextDouble() * 0.1;
        this.outline = ragged(longitude, latitude, size);
        this.longitudes = new double[households];
        this.latitudes = new double[households];
        settle(size);
        makeValues();
    }

    private Geometry ragged(double longitude, double latitude, double size) {
        int corners = 24;
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double radius = size * (0.35 + 0.65 * random.nextDouble());
            double angle = 2 * Math.PI * i / corners;
            ring[i] = new Coordinate(longitude + radius * Math.cos(angle), latitude + radius * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return new GeometryFactory().createPolygon(ring);
    }

    private void settle(double size) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(outline);
        Envelope bounds = outline.getEnvelopeInternal();
        int villages = 1 + random.nextInt(12);
        Coordinate[] centres = new Coordinate[villages];
        double[] spread = new double[villages];
        for (int i = 0; i < villages; i++) {
            centres[i] = anywhere(locator, bounds);
            spread[i] = 0.0008 + random.nextDouble() * random.nextDouble() * size / 4;
        }
        for (int i = 0; i < longitudes.length; i++) {
            Coordinate at = null;
            int village = (int) (villages * random.nextDouble() * random.nextDouble());
            boolean homestead = random.nextInt(12) == 0;
            while (at == null || locator.locate(at) == Location.EXTERIOR) {
                at = homestead
                        ? anywhere(locator, bounds)
                        : new Coordinate(
                                centres[village].x + random.nextGaussian() * spread[village],
                                centres[village].y + random.nextGaussian() * spread[village]);
            }
            longitudes[i] = at.x;
            latitudes[i] = at.y;
        }
    }

    private Coordinate anywhere(IndexedPointInAreaLocator locator, Envelope bounds) {
        Coordinate at;
        do {
            at = new Coordinate(
                    bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
                    bounds.getMinY() + random.nextDouble() * bounds.getHeight());
        } while (locator.locate(at) == Location.EXTERIOR);
        return at;
    }

    /** Bands go with the place, so that some leaves are almost all alike; seven in eight have no disability. */
    private void makeValues() {
        int[] bands = new int[size()];
        int[] disability = new int[size()];
        double middle = outline.getCentroid().getX();
        for (int i = 0; i < size(); i++) {
            bands[i] = longitudes[i] < middle && random.nextInt(30) > 0 ? 1 : 1 + random.nextInt(5);
            disability[i] = random.nextInt(40) == 0 ? 0 : random.nextInt(7) == 0 ? 1 << random.nextInt(6) : 1 << 6;
        }
        values.put("poverty_score", bands);
        values.put("disability", disability);
    }

    /** The stored values of a dimension, to be changed at will. */
    public int[] stored(String dimension) {
        return Objects.requireNonNull(values.get(dimension), dimension);
    }

    public int size() {
        return longitudes.length;
    }

    public Partition cut() {
        Envelope b = outline.getEnvelopeInternal();
        return Partition.cut(
                LeafRules.STANDARD, b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY(), longitudes, latitudes);
    }

    /** All its households, with ids from 1,000 on. */
    public Members members(Partition partition) {
        return members(partition, size());
    }

    /** Its first households. */
    public Members members(Partition partition, int first) {
        long[] ids = new long[first];
        int[] leaves = new int[first];
        for (int i = 0; i < first; i++) {
            ids[i] = 1_000L + i;
            leaves[i] = partition.leafOf(longitudes[i], latitudes[i]);
        }
        Map<String, int[]> some = new HashMap<>();
        values.forEach((dimension, stored) -> some.put(dimension, java.util.Arrays.copyOf(stored, first)));
        return new Members(ids, leaves, some);
    }

    public static List<Sensitive> sensitive(String... dimensions) {
        Set<String> wanted = Set.of(dimensions);
        return Sensitive.all().stream()
                .filter(sensitive -> wanted.contains(sensitive.dimension()))
                .collect(Collectors.toList());
    }
}
