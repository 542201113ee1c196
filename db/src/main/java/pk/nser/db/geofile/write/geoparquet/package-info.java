/** GeoParquet 1.1, and Parquet without places. */
@NullMarked
package pk.nser.db.geofile.write.geoparquet;

import org.jspecify.annotations.NullMarked;
