/** CSV (RFC 4180), with the guard against formulas. */
@NullMarked
package pk.nser.db.geofile.write.csv;

import org.jspecify.annotations.NullMarked;
