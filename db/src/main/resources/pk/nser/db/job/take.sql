-- One row: the job that runs now; none when none waits. What is held by another taker is passed over.
update app.job
   set state = 'running', tries = tries + 1, begun_at = clock_timestamp()
 where job_id = (select j.job_id from app.job j
                  where j.state = 'waiting'
                  order by j.kind <> 'drop', j.job_id
                  limit 1
                    for update skip locked)
returning job_id, kind, agreement_id, format, epsg, tries
