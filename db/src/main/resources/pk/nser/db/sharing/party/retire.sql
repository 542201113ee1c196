-- One row: an officer who may do nothing from now on.
update app.officer set retired_at = now() where officer_id = ? and retired_at is null
