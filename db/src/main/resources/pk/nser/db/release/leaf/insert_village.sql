-- One row: the leaves of a replaced village's households.
insert into reg.leaf_village (build, area_id, households, leaves) values (?, ?, ?, ?)
