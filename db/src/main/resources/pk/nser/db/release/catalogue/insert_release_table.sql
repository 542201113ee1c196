-- One row: a table that a release has besides those that every release has.
insert into agg.release_table (release, table_no, table_key, area_levels, name_en, name_ur, purpose, open)
values (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?)
