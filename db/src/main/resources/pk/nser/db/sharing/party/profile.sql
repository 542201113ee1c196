-- One row: what is known of an institution.
select institution_id, body_id, name, type, receiver, price_class, confidence from app.institution where institution_id = ?
