-- One row, of no use: until the transaction ends frozen rows are joined by hashing, in memory. They are read once and all together;
-- with statistics a moment old the planner took one look-up a village or household, up to 80 times slower.
select set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)
