-- One row: an event of an agreement, in order.
select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), body
  from audit.event where agreement = ? order by seq
