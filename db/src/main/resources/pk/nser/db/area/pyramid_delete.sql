-- Removes all tiles of an areas version. {z} is the zoom, a number.
delete from agg.pyramid_z{z} where areas_version = ?
