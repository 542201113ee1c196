-- One row: the households of an agreement's last charge; -1 when there is none, -2 when the agreement has no quote.
select case when not exists (select from app.agreement_paper p where p.agreement_id = a.id) then -2
       else coalesce((select c.households from app.charge c where c.agreement_id = a.id order by c.charge_id desc limit 1), -1) end
  from (select cast(? as int) as id) a
