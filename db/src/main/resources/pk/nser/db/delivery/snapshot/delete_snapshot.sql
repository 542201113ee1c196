-- The snapshot of an agreement, if there is one.
delete from app.snapshot where agreement_id = ?
