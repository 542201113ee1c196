package pk.nser.tiles.pyramid.cut;

import org.locationtech.jts.geom.Envelope;

/**
 * Something drawn that can be cut along tile edges, in tile units of one zoom. Immutable.
 *
 * @param <T> itself
 */
public interface Cuttable<T extends Cuttable<T>> {
    /** What of it lies in a half plane. */
    T within(HalfPlane half);

    boolean isEmpty();

    /** Its bounds; null (JTS's word for none) when it is empty. */
    Envelope bounds();
}
