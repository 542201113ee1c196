/** What draws shapes on a sheet of paper: as dots (PNG), as SVG, as PDF. All three draw the same shapes, letters too. */
@NullMarked
package pk.nser.tiles.picture.pen;

import org.jspecify.annotations.NullMarked;
