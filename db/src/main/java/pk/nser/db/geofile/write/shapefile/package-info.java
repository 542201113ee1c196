/** Shapefiles of points, zipped. */
@NullMarked
package pk.nser.db.geofile.write.shapefile;

import org.jspecify.annotations.NullMarked;
