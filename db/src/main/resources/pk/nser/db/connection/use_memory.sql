-- One row: what each join and sort of this transaction may take. The cluster's own setting is for many small questions at once.
select set_config('work_mem', '256MB', true)
