-- One row: a suspension that is in force.
select agreement_id, suspended_at, asked, missed
  from app.score_suspension
 where lifted_at is null
 order by suspended_at
