-- One row: a move of a request, in their order.
select m.moved_at, m.process, m.from_state, m.command, m.to_state, m.role, m.officer_id, o.name, m.reason,
       m.details::text as details
  from app.request_move m
  left join app.officer o on o.officer_id = m.officer_id
 where m.request_id = ?
 order by m.move_id
