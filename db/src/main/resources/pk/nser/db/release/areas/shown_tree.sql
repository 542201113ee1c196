-- One row: a shown area, coarse levels first, then by id.
select area_id, area_level, coalesce(parent_id, 0) as parent_id, not_collected
  from agg.area
 where areas_version = ?
 order by area_level, area_id
