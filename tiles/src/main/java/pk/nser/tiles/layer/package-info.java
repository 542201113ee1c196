/** Which area level is drawn at which zoom, and how a map tells a GIS about itself: TileJSON and style. */
@NullMarked
package pk.nser.tiles.layer;

import org.jspecify.annotations.NullMarked;
