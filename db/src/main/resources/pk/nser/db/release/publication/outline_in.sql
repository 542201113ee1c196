-- One row: the outline of an area of a public level.
copy agg.outline (areas_version, area_level, area_id, shape)
  from stdin (format binary)
