-- One row: the terms of an agreement's price: its own dimensions, and the criterion by which it is waived, if it is.
select a.category, p.quote ->> 'price_class' as price_class, (p.quote ->> 'households')::bigint as households, a.dimensions,
       case r.gratis when 'SIGNED' then
         (select m.details ->> 'criterion' from app.request_move m
           where m.request_id = r.request_id and m.process = 'gratis' and m.command = 'assess'
           order by m.move_id desc limit 1) end as criterion
  from app.agreement_paper p
  join app.agreement a on a.agreement_id = p.agreement_id
  join app.request r on r.request_id = p.request_id
 where p.agreement_id = ?
