-- One row: a border line of the boundary set behind an areas version.
select b.style_class, gis.st_asbinary(b.geom) as line
  from agg.areas_version v
  join reg.border_line b on b.boundary_set = v.boundary_set
 where v.id = ?
 order by b.style_class, b.line_no
