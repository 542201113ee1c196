-- One row: a payment for an agreement.
insert into app.payment (agreement_id, paisa, reference, recorded_by) values (?, ?, ?, ?)
