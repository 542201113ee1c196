/** The points of a grant, drawn inside its leaves (disclosure.md 2.9). */
@NullMarked
package pk.nser.db.disclosure.leaf.point;

import org.jspecify.annotations.NullMarked;
