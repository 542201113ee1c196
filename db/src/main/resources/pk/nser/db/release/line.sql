-- One row: a release line.
select boundary_set, profile, keys_id from reg.release_line where line = ?
