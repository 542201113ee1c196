/** How rows of records are written, whatever the category: the texts of their cells and their order in the file. */
@NullMarked
package pk.nser.db.disclosure.rows;

import org.jspecify.annotations.NullMarked;
