-- One row: a move; the database moves the request with it.
insert into app.request_move (request_id, process, from_state, command, role, to_state, officer_id, reason, details)
values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
