-- One row: the cells of one table for one area of a public level.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select release, table_key, area_level, area_id, cells
    from agg.figure
   where release = current_setting('nser.release') and area_level <= 3
   order by table_key, area_level, area_id
) to stdout (format binary)
