-- One row: a request whose latest agreement has ended by the clock and which was not moved yet.
select r.request_id
  from app.request r
 where r.state in ('AGREED', 'ACTIVE', 'SPOT_CHECK', 'SUSPENDED', 'PENALISED')
   and (select a.valid_until from app.agreement a where a.request_id = r.request_id
         order by a.agreement_id desc limit 1) <= clock_timestamp()
 order by r.request_id
