-- Says for the rest of the transaction which line and build the counting statements read.
select set_config('nser.line', ?, true), set_config('nser.build', ?, true)
