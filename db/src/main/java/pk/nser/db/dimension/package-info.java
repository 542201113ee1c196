/** The codebook: dimensions, categories, counted units and the catalogue of tables. Knows no database. */
@NullMarked
package pk.nser.db.dimension;

import org.jspecify.annotations.NullMarked;
