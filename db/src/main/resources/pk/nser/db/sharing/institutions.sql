-- One row: an institution, in the order of registration.
select institution_id, body_id, name from app.institution order by institution_id
