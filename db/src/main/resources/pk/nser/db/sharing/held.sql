-- One row: a locked dimension that the body of an institution has been given, in the order of the slots.
select l.dimension
  from app.institution i
  join app.lock_ledger l on l.body_id = i.body_id
 where i.institution_id = ?
 order by l.slot
