-- One row: the quarter of an area of a public level.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select release, area_id, quarter
    from agg.area_as_of
   where release = current_setting('nser.release')
     and area_id in (select a.area_id
                       from agg.area a
                      where a.areas_version = current_setting('nser.areas') and a.area_level <= 3)
) to stdout (format binary)
