-- One row: a penalty clause of the latest agreement of a request, in its own words, with the event.
insert into app.penalty (agreement_id, clause, event, applied_by)
select latest.agreement_id, latest.clauses -> 'penalties' ->> ?, ?, ?
  from (select p.agreement_id, p.clauses from app.agreement_paper p
         where p.request_id = ? order by p.agreement_id desc limit 1) latest
 where latest.clauses -> 'penalties' ->> ? is not null
