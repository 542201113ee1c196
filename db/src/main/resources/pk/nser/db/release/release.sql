-- One row: a release.
select id, line, areas_version, coalesce(previous, '') as previous, state from agg.release where id = ?
