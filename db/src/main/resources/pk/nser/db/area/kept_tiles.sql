-- A row: one kept tile of a level, with the bytes of its geometry. {z} is the zoom, a number.
select x, y, octet_length(parts)
  from agg.pyramid_z{z}
 where areas_version = ? and area_level = ?
 order by x, y
