-- One row: a table that everybody may see at public levels, besides those that every release has.
copy agg.release_table (release, table_no, table_key, area_levels, name_en, name_ur, purpose, open)
  from stdin (format binary)
