-- One row: the boundary set behind an areas version.
select b.id, b.title_en, b.title_ur, b.publisher, b.licence, b.attribution, b.disclaimer_en, b.disclaimer_ur,
       b.official, b.synthetic, v.line
  from agg.areas_version v
  join agg.boundary_set b on b.id = v.boundary_set
 where v.id = ?
