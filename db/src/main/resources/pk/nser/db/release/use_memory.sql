-- One row: lets this transaction compare millions of households in memory instead of in files.
select set_config('work_mem', '256MB', true)
