-- One row: lets the sorts and joins of this one transaction use memory.
select set_config('work_mem', '192MB', true)
