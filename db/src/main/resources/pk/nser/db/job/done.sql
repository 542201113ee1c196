-- A job that ended well, in the try that was begun last.
update app.job
   set state = 'done', ended_at = clock_timestamp(), delivery_id = ?, problem = null
 where job_id = ? and tries = ? and state = 'running'
