-- All rows of a set: one row is a topic that was not collected in an area.
delete from reg.not_collected where area_id in (select area_id from reg.area where boundary_set = ?)
