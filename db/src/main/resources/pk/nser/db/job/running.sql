-- One row: a job that runs.
select job_id, tries from app.job where state = 'running' order by job_id for update
