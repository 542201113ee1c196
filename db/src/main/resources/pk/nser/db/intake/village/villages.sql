-- One row: a village of the set with its outline and what was not collected in it (protocol 4.2.2M holds for an area
-- and everything below it). Parameters: set, set.
with recursive missing as (
  select n.area_id, n.topic
  from reg.not_collected n join reg.area a using (area_id)
  where a.boundary_set = ?
  union
  select a.area_id, m.topic
  from missing m join reg.area a on a.parent_id = m.area_id
)
select a.area_id, a.code, gis.st_asbinary(a.geom) as outline,
       coalesce(bool_or(m.topic = 'geotags'), false) as no_geotags,
       coalesce(bool_or(m.topic = 'education_members'), false) as no_education,
       coalesce(bool_or(m.topic = 'disability'), false) as no_disability
from reg.area a left join missing m using (area_id)
where a.boundary_set = ? and a.area_level = 6
group by a.area_id
