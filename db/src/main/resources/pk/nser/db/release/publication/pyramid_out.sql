-- One row: a tile of the pyramid of a public level (3 = district) or of border lines (7). ZOOM is a number.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select areas_version, area_level, x, y, parts
    from agg.pyramid_zZOOM
   where areas_version = current_setting('nser.areas') and (area_level <= 3 or area_level = 7)
) to stdout (format binary)
