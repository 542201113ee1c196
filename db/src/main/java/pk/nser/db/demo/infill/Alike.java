package pk.nser.db.demo.infill;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Point;
import pk.nser.db.demo.facts.District;

/** Finds the district of the facts whose rates stand for a given district: the one of that name, else the nearest. */
final class Alike {
    private final List<District> districts;
    private final Map<String, Integer> byName = new HashMap<>();

    Alike(List<District> districts) {
        this.districts = List.copyOf(districts);
        for (int i = 0; i < districts.size(); i++) {
            byName.put(plain(districts.get(i).name()), i);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /** Index of the district alike. */
    int of(GivenArea area) {
        Integer named = byName.get(plain(area.name()));
        if (named != null) {
            return named;
        }
        Point middle = area.shape().getInteriorPoint();
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < districts.size(); i++) {
            double distance = Math.hypot(
                    districts.get(i).longitude() - middle.getX(),
                    districts.get(i).latitude() - middle.getY());
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
