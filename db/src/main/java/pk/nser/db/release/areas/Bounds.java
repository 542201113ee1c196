package pk.nser.db.release.areas;

/** Bounds of an outline in degrees. */
public record Bounds(double west, double south, double east, double north) {
    Bounds with(Bounds other) {
        return new Bounds(
                Math.min(west, other.west),
                Math.min(south, other.south),
                Math.max(east, other.east),
                Math.max(north, other.north));
    }
}
