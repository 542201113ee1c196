/**
 * Maps as pictures: what they look like and the words on them. The files beside this package ({@code palettes.json},
 * {@code en.json}, {@code ur.json}) are read by the atlas too, so that screen and paper agree.
 */
@NullMarked
package pk.nser.tiles.picture;

import org.jspecify.annotations.NullMarked;
