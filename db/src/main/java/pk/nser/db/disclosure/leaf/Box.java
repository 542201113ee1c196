package pk.nser.db.disclosure.leaf;

/** A rectangle in degrees, WGS 84; its west and south edges belong to it, the others do not. */
public record Box(double west, double south, double east, double north) {
    /** Metres of a degree of latitude, and of longitude at the equator, on a sphere; near enough for sizes of leaves. */
    static final double METRES_PER_DEGREE = 111_320;

    public Box {
        if (!(west < east && south < north)) {
            throw new IllegalArgumentException("a box has a width and a height");
        }
    }

    /** The square in metres round the centre of these bounds that holds them. */
    static Box square(double west, double south, double east, double north) {
        double latitude = (south + north) / 2;
        double shrink = Math.cos(Math.toRadians(latitude));
        double metres = METRES_PER_DEGREE * Math.max((east - west) * shrink, north - south);
        double half = metres * 0.5001 + 1;
        double across = half / (METRES_PER_DEGREE * shrink);
        double up = half / METRES_PER_DEGREE;
        double longitude = (west + east) / 2;
        return new Box(longitude - across, latitude - up, longitude + across, latitude + up);
    }

    boolean contains(double longitude, double latitude) {
        return longitude >= west && longitude < east && latitude >= south && latitude < north;
    }

    /** Its quarter: bit 0 of the number says east, bit 1 says north. */
    Box quarter(int number) {
        double middle = (west + east) / 2;
        double centre = (south + north) / 2;
        boolean right = (number & 1) != 0;
        boolean up = (number & 2) != 0;
        return new Box(right ? middle : west, up ? centre : south, right ? east : middle, up ? north : centre);
    }

    /** Height in metres. */
    double metres() {
        return (north - south) * METRES_PER_DEGREE;
    }

    /** Square degrees: compares boxes of one union council with each other, nothing else. */
    public double area() {
        return (east - west) * (north - south);
    }

    /** Square of the distance in degrees of latitude from a place to its nearest point; 0 inside. */
    double distanceSquared(double longitude, double latitude) {
        double shrink = Math.cos(Math.toRadians((south + north) / 2));
        double across = Math.max(0, Math.max(west - longitude, longitude - east)) * shrink;
        double up = Math.max(0, Math.max(south - latitude, latitude - north));
        return across * across + up * up;
    }
}
