package pk.nser.tiles.pyramid;

import org.locationtech.jts.geom.Envelope;

/**
 * Something drawn that can be cut along tile edges, in tile units of one zoom. Immutable.
 *
 * @param <T> itself
 */
interface Cuttable<T extends Cuttable<T>> {
    /** What of it lies in a half plane. */
    T within(HalfPlane half);

    boolean isEmpty();

    /** Its bounds; null (JTS's word for none) when it is empty. */
    Envelope bounds();
}
