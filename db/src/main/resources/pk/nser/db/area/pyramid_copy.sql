-- One row in: the geometry of one tile, in PostgreSQL's binary format. {z} is the zoom, a number.
copy agg.pyramid_z{z} (areas_version, area_level, x, y, parts) from stdin (format binary)
