-- One row: the areas version of the release.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select id, boundary_set, line, made_at
    from agg.areas_version
   where id = current_setting('nser.areas')
) to stdout (format binary)
