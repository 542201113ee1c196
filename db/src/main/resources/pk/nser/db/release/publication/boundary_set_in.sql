-- One row: the boundary set behind the release.
copy agg.boundary_set (id, title_en, title_ur, publisher, licence, attribution, disclaimer_en, disclaimer_ur, official,
       synthetic, valid_from, valid_to)
  from stdin (format binary)
