/** How rows of records are written, whatever the category: their columns and the texts of their cells. */
@NullMarked
package pk.nser.db.disclosure.rows;

import org.jspecify.annotations.NullMarked;
