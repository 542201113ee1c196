-- One row: lets the one join and sort of this transaction use memory.
select set_config('work_mem', '256MB', true)
