-- One row: a release under construction.
insert into agg.release (id, line, areas_version, profile, previous, as_of, state)
values (?, ?, ?, ?, nullif(?, ''), ?, 'building')
