package pk.nser.db.demo.infill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.ground.Spacing;
import pk.nser.db.demo.grow.People;

/** Places villages inside a given shape, those nearest to its middle as quarters of a town. */
final class Settlers {
    private static final double SIZES = 0.8; // deviation of the logarithm of village sizes, a guess

    private Settlers() {}

    /** Places for {@code count} villages, well apart, strictly inside. */
    static List<Coordinate> places(Geometry shape, int count, Dice dice) {
        Envelope box = shape.getEnvelopeInternal();
        double apart = 0.7 * Math.sqrt(shape.getArea() / count);
        Spacing spacing = new Spacing(box, Math.max(apart, Math.max(box.getWidth(), box.getHeight()) / 500));
        IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(shape);
        List<Coordinate> places = new ArrayList<>();
        for (int tries = 1; places.size() < count; tries++) {
            double x = Math.rint(dice.between(box.getMinX(), box.getMaxX()) * 1e6) / 1e6;
            double y = Math.rint(dice.between(box.getMinY(), box.getMaxY()) * 1e6) / 1e6;
            if (inside.locate(new Coordinate(x, y)) == Location.INTERIOR && spacing.place(x, y, apart)) {
                places.add(new Coordinate(x, y));
            }
            if (tries % (20 * count + 20) == 0) {
                apart *= 0.8;
            }
        }
        return places;
    }

    /** Who lives at these places: {@code urban} is the share of townspeople among all. */
    static People people(List<Coordinate> places, double urban, Dice dice) {
        double[] persons = new double[places.size()];
        boolean[] town = new boolean[places.size()];
        double sum = 0;
        for (int i = 0; i < persons.length; i++) {
            persons[i] = 1000 * Math.exp(SIZES * dice.normal());
            sum += persons[i];
        }
        Coordinate middle = places.get(0);
        List<Integer> order = IntStream.range(0, persons.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> places.get(i).distance(middle)))
                .toList();
        double townsfolk = 0;
        for (int i : order) {
            if (townsfolk + persons[i] / 2 < urban * sum) {
                town[i] = true;
                townsfolk += persons[i];
            }
        }
        return new People() {
            @Override
            public double persons(int cell) {
                return persons[cell];
            }

            @Override
            public boolean urban(int cell) {
                return town[cell];
            }
        };
    }
}
