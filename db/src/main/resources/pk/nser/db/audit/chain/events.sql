-- One row: an event behind a given one, in order, its time as the chain has it.
select seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), agreement, body, hash
  from audit.event where seq > ? order by seq
