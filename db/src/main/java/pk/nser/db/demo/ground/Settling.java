package pk.nser.db.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.chance.Shares;
import pk.nser.db.demo.facts.District;

/** Settles one district: its towns as clusters of quarters, then its rural localities over the rest of its land. */
final class Settling {
    /** Persons of a quarter of a town; makes about 5,000 quarters of the whole country (a model). */
    private static final double QUARTER_PERSONS = 18_000;

    private static final double QUARTER_SQUARE_DEGREES = 2.5 / (111.2 * 111.2 * 0.866);
    private static final int TRIES = 4_000;

    private final District district;
    private final Zone zone;
    private final Zones zones;
    private final Spacing spacing;
    private final Dice dice;

    Settling(District district, Zone zone, Zones zones, Spacing spacing, Dice dice) {
        this.district = district;
        this.zone = zone;
        this.zones = zones;
        this.spacing = spacing;
        this.dice = dice;
    }

    void settle(List<Site> into) {
        int rural = district.localities().stream().mapToInt(Integer::intValue).sum();
        double townsfolk = district.persons() * district.urban();
        int quarters = townsfolk < 1 ? 0 : Math.max(district.towns(), (int) Math.round(townsfolk / QUARTER_PERSONS));
        if (quarters > 0) {
            double land = Math.min(QUARTER_SQUARE_DEGREES, 0.9 * zone.squareDegrees() / (quarters + rural));
            settleTowns(quarters, townsfolk / quarters, land, into);
        }
        settleVillages(rural, into);
    }

    private void settleTowns(int quarters, double persons, double land, List<Site> into) {
        if (district.urban() >= 1) {
            for (int i = 0; i < quarters; i++) {
                Coordinate at = scattered(0.72 * Math.sqrt(zone.squareDegrees() / quarters));
                into.add(new Site(at.x, at.y, zone.index(), persons * dice.between(0.6, 1.4), true));
            }
            return;
        }
        int towns = Math.max(1, Math.min(district.towns(), quarters));
        double[] ranks = new double[towns];
        for (int town = 0; town < towns; town++) {
            ranks[town] = 1.0 / (town + 1);
        }
        int[] sizes = Shares.of(quarters - towns, ranks);
        for (int town = 0; town < towns; town++) {
            int size = sizes[town] + 1;
            double radius = Math.sqrt(size * land / Math.PI);
            Coordinate middle = town == 0 ? chiefTown() : anywhere();
            for (int i = 0; i < size; i++) {
                Coordinate at = nearTown(middle, radius, 0.6 * Math.sqrt(land));
                into.add(new Site(at.x, at.y, zone.index(), persons * dice.between(0.6, 1.4), true));
            }
        }
    }

    private Coordinate chiefTown() {
        return zones.at(district.longitude(), district.latitude()) == zone.index()
                ? new Coordinate(district.longitude(), district.latitude())
                : anywhere();
    }

    private Coordinate anywhere() {
        for (int i = 0; i < TRIES; i++) {
            double longitude = dice.between(zone.box().getMinX(), zone.box().getMaxX());
            double latitude = dice.between(zone.box().getMinY(), zone.box().getMaxY());
            if (zones.at(longitude, latitude) == zone.index()) {
                return new Coordinate(longitude, latitude);
            }
        }
        throw new IllegalStateException("no land was left for " + district.name());
    }

    private Coordinate nearTown(Coordinate middle, double radius, double apart) {
        double reach = radius;
        double room = apart;
        for (int i = 0; i < TRIES; i++) {
            double angle = dice.between(0, 2 * Math.PI);
            double distance = reach * Math.sqrt(dice.uniform());
            double longitude = middle.x + distance * Math.cos(angle) / 0.866;
            double latitude = middle.y + distance * Math.sin(angle);
            if (zones.at(longitude, latitude) == zone.index() && spacing.place(longitude, latitude, room)) {
                return new Coordinate(longitude, latitude);
            }
            if (i % 20 == 19) {
                reach *= 1.05;
                room *= 0.97;
            }
        }
        return scattered(0);
    }

    private void settleVillages(int count, List<Site> into) {
        if (count == 0) {
            return;
        }
        double apart = 0.72 * Math.sqrt(zone.squareDegrees() / count);
        for (double persons : sizes()) {
            Coordinate at = scattered(apart);
            into.add(new Site(at.x, at.y, zone.index(), persons, false));
        }
    }

    private List<Double> sizes() {
        List<Double> sizes = new ArrayList<>();
        for (int c = 0; c < district.localities().size(); c++) {
            double[] range = District.SIZE_CLASSES.get(c);
            for (int i = 0; i < district.localities().get(c); i++) {
                sizes.add(range[0] <= 0 ? 0 : range[0] * Math.pow(range[1] / range[0], dice.uniform()));
            }
        }
        for (int i = sizes.size() - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            sizes.set(i, sizes.set(j, sizes.get(i)));
        }
        return sizes;
    }

    private Coordinate scattered(double apart) {
        double room = apart;
        for (int i = 1; ; i++) {
            Coordinate at = anywhere();
            if (spacing.place(at.x, at.y, room)) {
                return at;
            }
            if (i % 25 == 0) {
                room *= 0.85;
            }
        }
    }
}
