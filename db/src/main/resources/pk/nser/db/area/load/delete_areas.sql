-- All rows of a set: one row is an area.
delete from reg.area where boundary_set = ?
