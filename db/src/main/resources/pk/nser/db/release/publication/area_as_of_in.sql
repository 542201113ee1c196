-- One row: the quarter of an area of a public level.
copy agg.area_as_of (release, area_id, quarter)
  from stdin (format binary)
