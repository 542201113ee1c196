-- One row: a shown area of a public level.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select areas_version, area_id, area_level, code, parent_id, name_en, name_ur, longitude, latitude, west, south,
       east, north, merged, not_collected, partly_not_collected
    from agg.area
   where areas_version = current_setting('nser.areas') and area_level <= 3
) to stdout (format binary)
