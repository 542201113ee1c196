-- One row: the cells of one table for one area of a public level; not of a custom analysis that needs a token.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select f.release, f.table_key, f.area_level, f.area_id, f.cells
    from agg.figure f
   where f.release = current_setting('nser.release') and f.area_level <= 3
     and not exists (select 1
                       from agg.release_table t
                      where t.release = f.release and t.table_key = f.table_key and not t.open)
   order by f.table_key, f.area_level, f.area_id
) to stdout (format binary)
