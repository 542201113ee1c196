-- One row: a proposed analysis; its number. Parameters: line, key, levels, names, purpose, open, who.
insert into reg.analysis (line, table_key, area_levels, name_en, name_ur, purpose, open, proposed_by)
values (?, ?, ?, ?, ?, ?, ?, ?)
returning analysis_id
