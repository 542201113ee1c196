-- One row: a check that is due for the latest agreement of a request.
insert into app.spot_check (agreement_id, ground, due_on, flagged_by)
select p.agreement_id, ?, current_date + ?, ? from app.agreement_paper p
 where p.request_id = ? order by p.agreement_id desc limit 1
