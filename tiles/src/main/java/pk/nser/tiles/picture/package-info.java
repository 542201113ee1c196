/**
 * A map as a picture on paper: what is on it, in which words and colours. {@code palettes.json}, {@code en.json} and {@code
 * ur.json} are read by the atlas as well, so that both show the same.
 */
@NullMarked
package pk.nser.tiles.picture;

import org.jspecify.annotations.NullMarked;
