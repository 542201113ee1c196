/** Files of records in every format: one door for the eight, and the manifest that goes with each. */
@NullMarked
package pk.nser.db.geofile.write;

import org.jspecify.annotations.NullMarked;
