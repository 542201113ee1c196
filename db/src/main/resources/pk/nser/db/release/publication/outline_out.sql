-- One row: the outline of an area of a public level (3 = district).
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select areas_version, area_level, area_id, shape
    from agg.outline
   where areas_version = current_setting('nser.areas') and area_level <= 3
) to stdout (format binary)
