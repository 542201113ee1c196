-- One row: how many live households stand in an area of the boundary set that the areas version does not know.
select count(*)
  from reg.household h
  join reg.area a on a.area_id = h.area_id
 where a.boundary_set = ? and not exists (select 1 from line_village l where l.area_id = h.area_id)
