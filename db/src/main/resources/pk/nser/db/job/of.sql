-- One row: a job of an agreement, the newest first.
select job_id, kind, format, epsg, state, asked_at, ended_at, delivery_id, problem
  from app.job
 where agreement_id = ?
 order by job_id desc
 limit ?
