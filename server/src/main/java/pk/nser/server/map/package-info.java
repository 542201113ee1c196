/** The map as a picture, as the atlas shows it: PNG, SVG and PDF. */
@NullMarked
package pk.nser.server.map;

import org.jspecify.annotations.NullMarked;
