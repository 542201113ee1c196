-- One row: what is due for what was delivered so far.
insert into app.charge (agreement_id, households, due_paisa, lines) values (?, ?, ?, ?)
