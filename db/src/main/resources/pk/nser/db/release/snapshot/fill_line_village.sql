-- One row: a village of the registry in this build.
insert into line_village (area_id, node, taken) values (?, ?, false)
