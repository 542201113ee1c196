-- One row: the areas version of the release.
copy agg.areas_version (id, boundary_set, line, made_at)
  from stdin (format binary)
