-- One row: an area of the registry and the shown area at the foot of the tree that stands for it.
select a.area_id as registered, a.area_id as shown
  from agg.area a
 where a.areas_version = ? and a.area_level = 6 and a.merged = '{}'
union all
select r.area_id, a.area_id
  from agg.area a
  join agg.areas_version v on v.id = a.areas_version
 cross join unnest(a.merged) as part(code)
  join reg.area r on r.boundary_set = v.boundary_set and r.code = part.code
 where a.areas_version = ? and a.area_level = 6 and a.merged <> '{}'
