/** Cutting shapes and lines into tiles, and writing the pieces as the commands of a vector tile. In tile units; pure. */
@NullMarked
package pk.nser.tiles.pyramid.cut;

import org.jspecify.annotations.NullMarked;
