-- All rows of a set: one row is a border line.
delete from reg.border_line where boundary_set = ?
