-- One row: what is due for the latest agreement of a request, what is paid, and whether the price is waived.
select r.gratis = 'SIGNED' as gratis,
       coalesce((p.quote ->> 'due_paisa')::bigint, p.agreed_paisa) as due,
       coalesce((select sum(y.paisa) from app.payment y where y.agreement_id = p.agreement_id), 0)::bigint as paid
  from app.agreement_paper p
  join app.request r on r.request_id = p.request_id
 where p.request_id = ?
 order by p.agreement_id desc
 limit 1
