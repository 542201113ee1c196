-- One row: a draft.
insert into app.request (origin_id, institution_id, requester_id, ticked, form) values (?, ?, ?, ?, ?::jsonb)
returning request_id
