-- Says for the rest of the transaction which line and build the counting statements read. Every frozen row is read once,
-- so only a hash join will do: with statistics that are a moment old the planner took one look-up a village, 80 times slower.
select set_config('nser.line', ?, true), set_config('nser.build', ?, true),
       set_config('enable_nestloop', 'off', true), set_config('enable_mergejoin', 'off', true)
