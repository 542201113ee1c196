/**
 * The ground on which the demonstration country grows: its schematic outline, whose land is whose, and where people live.
 *
 * <p>Longitude before latitude, degrees WGS 84. Nothing here is copied from a boundary file.
 */
@NullMarked
package pk.nser.db.demo.ground;

import org.jspecify.annotations.NullMarked;
