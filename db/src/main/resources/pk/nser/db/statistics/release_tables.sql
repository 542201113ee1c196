-- One row: a table that a release has besides those that every release has.
select table_key, area_levels, name_en, name_ur, purpose, open
  from agg.release_table
 where release = ?
 order by table_no
