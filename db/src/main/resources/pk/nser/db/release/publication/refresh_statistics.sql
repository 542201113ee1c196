-- One row, empty: the planner now knows what was copied.
select null::text from agg.refresh_statistics()
