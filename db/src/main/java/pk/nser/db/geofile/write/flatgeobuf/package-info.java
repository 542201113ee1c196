/** FlatGeobuf 3 with its packed Hilbert R-tree. */
@NullMarked
package pk.nser.db.geofile.write.flatgeobuf;

import org.jspecify.annotations.NullMarked;
