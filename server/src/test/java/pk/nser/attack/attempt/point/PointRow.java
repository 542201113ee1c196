package pk.nser.attack.attempt.point;

import java.util.ArrayList;
import java.util.List;
import pk.nser.attack.crawl.Caller;

/**
 * One row of a file of geo-tagged households, as it was fetched.
 *
 * @param shared what every such file tells: area and size of the household
 */
record PointRow(String id, double longitude, double latitude, String shared) {
    /** Metres of a degree of latitude. */
    static final double METRES = 111_320;

    /** The rows of a file, in its order. */
    static List<PointRow> fetch(Caller caller, String path) {
        List<PointRow> rows = new ArrayList<>();
        List<String> lines = caller.lines(path);
        if (!lines.get(0).startsWith("id,longitude,latitude,area,household_size,")) {
            throw new IllegalStateException("not a file of geo-tagged households");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            rows.add(new PointRow(
                    fields[0],
                    Double.parseDouble(fields[1]),
                    Double.parseDouble(fields[2]),
                    fields[3] + "," + fields[4]));
        }
        return rows;
    }

    double metres(double toLongitude, double toLatitude) {
        return metres(longitude, latitude, toLongitude, toLatitude);
    }

    static double metres(double longitude, double latitude, double toLongitude, double toLatitude) {
        double shrink = Math.cos(Math.toRadians(latitude));
        return METRES * Math.hypot((longitude - toLongitude) * shrink, latitude - toLatitude);
    }
}
