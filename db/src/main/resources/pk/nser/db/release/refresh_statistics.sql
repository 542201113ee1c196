-- One row, empty: the planner now knows what was loaded.
select null::text from reg.refresh_statistics()
