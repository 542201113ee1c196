/**
 * From any known coordinate reference system to longitude, latitude in degrees (WGS 84, EPSG:4326).
 *
 * <p>The only package that sees GeoTools (design rule). Axis order is always easting, northing or longitude, latitude,
 * whatever an authority says, because that is how the file formats keep it.
 */
@NullMarked
package pk.nser.db.geofile.projection;

import org.jspecify.annotations.NullMarked;
