-- One row: a release line.
select boundary_set, keys_id from reg.release_line where line = ?
