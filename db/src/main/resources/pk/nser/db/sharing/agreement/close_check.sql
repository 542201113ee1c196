-- One row: what the check that runs has found: the latest begun or flagged for the ground of the last spot_check move.
insert into app.spot_check_result (spot_check_id, finding, consequence, recorded_by)
select c.spot_check_id, ?, ?, ?
  from app.spot_check c
  join app.agreement_paper p on p.agreement_id = c.agreement_id
 where p.request_id = ?
   and c.ground = (select m.details ->> 'ground' from app.request_move m
                    where m.request_id = p.request_id and m.command = 'spot_check' order by m.move_id desc limit 1)
   and not exists (select 1 from app.spot_check_result r where r.spot_check_id = c.spot_check_id)
 order by p.agreement_id desc, c.spot_check_id desc
 limit 1
