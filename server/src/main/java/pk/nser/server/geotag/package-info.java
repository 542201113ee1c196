/** Tiles of the points that the asker's own agreement was given (category viii), and their descriptions for a GIS. */
@NullMarked
package pk.nser.server.geotag;

import org.jspecify.annotations.NullMarked;
