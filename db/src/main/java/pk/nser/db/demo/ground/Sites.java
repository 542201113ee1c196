package pk.nser.db.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import pk.nser.db.demo.chance.Dice;
import pk.nser.db.demo.facts.District;

/**
 * Every place of the country where people may live: quarters of towns and rural localities with the counts and size
 * classes of each district, and places outside, between which and the inner ones the outer border runs.
 *
 * <p>Always at national density, whatever the size of the registry, so that the shapes of the country never change with it.
 */
public final class Sites {
    private static final double MARGIN = 1.0;
    private static final double COAST_SPACING = 0.045;
    private static final int OUTSIDE_TRIES = 60_000;

    private final Outline outline;
    private final Zones zones;
    private final long seed;
    private final Spacing spacing;
    private final List<Site> placed = new ArrayList<>();

    private Sites(Outline outline, Zones zones, long seed) {
        this.outline = outline;
        this.zones = zones;
        this.seed = seed;
        Envelope box = outline.bounds();
        box.expandBy(MARGIN + 1);
        this.spacing = new Spacing(box, 0.04);
    }

    /** The sites of all districts, in their order, then those outside. */
    public static List<Site> of(Outline outline, List<District> districts, long seed) {
        Zones zones = new Zones(outline, districts, seed);
        List<Zone> extents = Zone.all(outline, zones, districts);
        Sites sites = new Sites(outline, zones, seed);
        for (int i = 0; i < districts.size(); i++) {
            Dice dice = Dice.of(seed, districts.get(i).code());
            new Settling(districts.get(i), extents.get(i), zones, sites.spacing, dice).settle(sites.placed);
        }
        sites.placeOutside();
        return sites.placed;
    }

    private void placeOutside() {
        Dice dice = Dice.of(seed, "outside");
        Envelope box = outline.bounds();
        box.expandBy(MARGIN);
        for (int i = 0; i < OUTSIDE_TRIES; i++) {
            double longitude = dice.between(box.getMinX(), box.getMaxX());
            double latitude = dice.between(box.getMinY(), box.getMaxY());
            if (zones.at(longitude, latitude) != Zones.OUTSIDE) {
                continue;
            }
            double far = outline.distance(longitude, latitude);
            if (spacing.place(longitude, latitude, COAST_SPACING + far * 0.4)) {
                placed.add(new Site(longitude, latitude, Zones.OUTSIDE, 0, false));
            }
        }
    }
}
