-- One row: the geometry of one tile. {z} is the zoom, a number.
select parts
  from agg.pyramid_z{z}
 where areas_version = ? and area_level = ? and x = ? and y = ?
