-- Says for the rest of the transaction which release and areas version are copied.
select set_config('nser.release', ?, true), set_config('nser.areas', ?, true)
