-- One row: a boundary set that goes down to villages; the newest first.
select b.id
  from reg.boundary_set b
 where exists (select from reg.area a where a.boundary_set = b.id and a.area_level = 6)
 order by b.imported_at desc, b.id
