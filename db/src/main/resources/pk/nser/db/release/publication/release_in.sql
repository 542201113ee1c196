-- One row: the release; its report stays in the registry database.
copy agg.release (id, line, areas_version, profile, previous, as_of, built_at, state)
  from stdin (format binary)
