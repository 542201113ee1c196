-- One row: a village and the build whose frozen rows stand for it in the base of a line.
select area_id, build from reg.snapshot_village where line = ?
