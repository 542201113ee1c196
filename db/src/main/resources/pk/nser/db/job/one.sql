-- One row: a job of an agreement; none when there is no such job, or it is another agreement's.
select job_id, kind, format, epsg, state, asked_at, ended_at, delivery_id, problem
  from app.job
 where agreement_id = ? and job_id = ?
