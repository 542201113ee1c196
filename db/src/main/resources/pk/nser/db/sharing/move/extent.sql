-- One row: the details of the latest move that set an extent before the agreement.
select m.details::text
  from app.request_move m
 where m.request_id = ? and m.process = 'request' and m.command in ('set_conditions', 'recommend', 'approve')
   and m.details -> 'extent' is not null
 order by m.move_id desc
 limit 1
