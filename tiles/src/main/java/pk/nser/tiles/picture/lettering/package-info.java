/** Text as shapes: Noto Sans, and Noto Nastaliq Urdu shaped and joined as its script wants it, right to left. */
@NullMarked
package pk.nser.tiles.picture.lettering;

import org.jspecify.annotations.NullMarked;
