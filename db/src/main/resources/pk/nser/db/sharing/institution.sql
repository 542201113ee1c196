-- One row: an institution.
select institution_id, body_id, name from app.institution where institution_id = ?
