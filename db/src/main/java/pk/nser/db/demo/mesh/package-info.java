/**
 * Cells that share their edges exactly: grown round sites, grouped into areas, joined without gap or overlap.
 *
 * <p>Plain geometry in degrees, longitude before latitude, kept to six decimals (about 0.1 m).
 */
@NullMarked
package pk.nser.db.demo.mesh;

import org.jspecify.annotations.NullMarked;
