-- One row: an areas version of a release line.
insert into agg.areas_version (id, boundary_set, line) values (?, ?, ?)
