-- One row: an area of the boundary set with its bounds, the topics marked missing on it and its live households.
with standing as (
  select h.area_id, count(*)::int as households
    from reg.household h
   group by h.area_id
), missing as (
  select n.area_id, array_agg(n.topic) as topics
    from reg.not_collected n
   group by n.area_id
)
select a.area_id, a.area_level, a.code, coalesce(a.parent_id, 0) as parent_id, a.name_en, a.name_ur,
       a.longitude, a.latitude,
       gis.st_xmin(a.geom) as west, gis.st_ymin(a.geom) as south, gis.st_xmax(a.geom) as east, gis.st_ymax(a.geom) as north,
       coalesce(m.topics, '{}') as topics, coalesce(s.households, 0) as households
  from reg.area a
  left join missing m on m.area_id = a.area_id
  left join standing s on s.area_id = a.area_id
 where a.boundary_set = ?
