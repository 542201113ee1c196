-- One row: a locked dimension of a grant, with who unlocked it and why.
insert into app.unlock (grant_id, body_id, dimension, unlocked_by, reason) values (?, ?, ?, ?, ?)
