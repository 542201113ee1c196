-- A job that cannot be done, in the try that was begun last.
update app.job
   set state = 'failed', ended_at = clock_timestamp(), problem = ?
 where job_id = ? and tries = ? and state = 'running'
