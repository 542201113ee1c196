/** The address of a tile and the arithmetic of WebMercatorQuad. Pure. */
@NullMarked
package pk.nser.tiles.grid;

import org.jspecify.annotations.NullMarked;
