/** GeoPackage 1.3 (OGC 12-128r17) with its R-tree. */
@NullMarked
package pk.nser.db.geofile.write.geopackage;

import org.jspecify.annotations.NullMarked;
