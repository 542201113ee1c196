package pk.nser.tiles.picture;

/**
 * What part of the world is shown, in degrees.
 *
 * @param whole true when everything that is drawn lies within: then the map has no edge
 */
public record Frame(double west, double south, double east, double north, boolean whole) {
    public Frame {
        if (!(west < east) || !(south < north)) {
            throw new IllegalArgumentException("no frame from " + west + ", " + south + " to " + east + ", " + north);
        }
    }
}
