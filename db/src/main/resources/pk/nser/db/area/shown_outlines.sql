-- One row: the simplified outline of one of some areas of a level, as WKB.
select area_id, shape
  from agg.outline
 where areas_version = ? and area_level = ? and area_id = any (?::int[])
 order by area_id
