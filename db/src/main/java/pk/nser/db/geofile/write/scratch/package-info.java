/** Room on the disk for what a writer cannot write in order. */
@NullMarked
package pk.nser.db.geofile.write.scratch;

import org.jspecify.annotations.NullMarked;
