-- One row: the release; its report stays in the registry database.
-- COPY takes no parameters: release and areas version are settings of the transaction.
copy (
  select id, line, areas_version, profile, previous, as_of, built_at, state
    from agg.release
   where id = current_setting('nser.release')
) to stdout (format binary)
