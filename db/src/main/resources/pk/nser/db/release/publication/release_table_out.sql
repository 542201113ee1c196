-- One row: a table that everybody may see at public levels, besides those that every release has.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select release, table_no, table_key, array(select l from unnest(area_levels) l where l <= 3 order by l), name_en,
         name_ur, purpose, open
    from agg.release_table
   where release = current_setting('nser.release') and open and 3 >= any (area_levels)
) to stdout (format binary)
