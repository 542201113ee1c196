/**
 * What must hold of a set of areas before it is taken: codes, tree, shapes, nesting, gaps and overlaps.
 *
 * <p>Every check looks at everything and collects {@link pk.nser.db.area.check.Findings}; none repairs. Knows neither
 * file nor database. Shapes are longitude, latitude in degrees; sizes are square metres on the sphere of equal area.
 */
@NullMarked
package pk.nser.db.area.check;

import org.jspecify.annotations.NullMarked;
