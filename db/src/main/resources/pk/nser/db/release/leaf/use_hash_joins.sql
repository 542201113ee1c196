-- One row, of no use: until the transaction ends frozen rows are joined by hashing. With statistics a moment old the planner
-- would look households up one by one.
select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)
