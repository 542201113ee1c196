-- One row: how a job stands that ran in this try; none when it is not this try's. It waits again, unless the same waits
-- already or it was begun for the last time.
with held as (
  select j.job_id, j.tries - ? as spent,
         (select min(w.job_id) from app.job w
           where w.state = 'waiting' and w.kind = j.kind and w.agreement_id is not distinct from j.agreement_id
             and w.format is not distinct from j.format and w.epsg is not distinct from j.epsg) as twin
    from app.job j
   where j.job_id = ? and j.tries = ? and j.state = 'running'),
judged as (select job_id, spent, twin, spent >= ? or twin is not null as over, ?::text as problem from held)
update app.job j
   set state = case when over then 'failed' else 'waiting' end,
       tries = spent,
       begun_at = case when over then begun_at end,
       ended_at = case when over then clock_timestamp() end,
       problem = case when twin is not null and spent < ? then 'asked for again meanwhile: job ' || twin || ' does it'
                   else judged.problem end
  from judged
 where j.job_id = judged.job_id
returning state
