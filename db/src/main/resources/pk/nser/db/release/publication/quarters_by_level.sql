-- One row: how many areas of a level have a quarter in a release.
select a.area_level, count(*) as n
  from agg.area_as_of q
  join agg.release r on r.id = q.release
  join agg.area a on a.areas_version = r.areas_version and a.area_id = q.area_id
 where q.release = ? and a.area_level <= ?
 group by a.area_level
