/** Area shapes made ready for drawing: simplified as a coverage, cut into tiles, kept as encoded commands. Built once per areas version. */
@NullMarked
package pk.nser.tiles.pyramid;

import org.jspecify.annotations.NullMarked;
