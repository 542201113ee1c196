/** Vector tiles of shapes and of figures, and their descriptions for a GIS. */
@NullMarked
package pk.nser.server.tile;

import org.jspecify.annotations.NullMarked;
