-- One row: a locked dimension that a body had not been given before.
insert into app.lock_ledger (body_id, slot, dimension) values (?, ?, ?)
