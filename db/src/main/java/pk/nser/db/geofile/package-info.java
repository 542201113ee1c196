/**
 * Geographic files: layers of features out of GeoPackage, GeoJSON and Shapefile, and GeoJSON in.
 *
 * <p>A reader streams, one feature at a time, in the file's own coordinate reference system with easting or longitude
 * first; {@link pk.nser.db.geofile.projection.Reprojection} brings it to WGS 84. Archives are read where they lie and
 * never unpacked, so that no entry's name can lead out of a folder. Nothing is repaired.
 */
@NullMarked
package pk.nser.db.geofile;

import org.jspecify.annotations.NullMarked;
