/** GeoJSON (RFC 7946), as one collection or a feature a line. */
@NullMarked
package pk.nser.db.geofile.write.geojson;

import org.jspecify.annotations.NullMarked;
