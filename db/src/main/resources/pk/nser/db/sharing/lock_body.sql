-- One row: the body of an institution, held until the transaction ends so that one grant after the other is weighed.
select b.institution_id as body_id
  from app.institution i
  join app.institution b on b.institution_id = i.body_id
 where i.institution_id = ?
   for no key update of b
