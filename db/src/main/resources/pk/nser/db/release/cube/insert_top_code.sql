-- One row: the top code of a field in a province. Parameters: line, area, field, top.
insert into reg.top_code (line, area_id, field, top) values (?, ?, ?, ?)
