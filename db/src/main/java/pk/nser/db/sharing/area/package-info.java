/** The areas that a request may name: those of the published releases. */
@NullMarked
package pk.nser.db.sharing.area;

import org.jspecify.annotations.NullMarked;
