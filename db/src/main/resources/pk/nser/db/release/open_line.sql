-- One row: a release line, opened by its first build.
insert into reg.release_line (line, profile, boundary_set, keys_id)
select ?, ?, id, ? from reg.boundary_set where id = ?
    on conflict (line) do nothing
