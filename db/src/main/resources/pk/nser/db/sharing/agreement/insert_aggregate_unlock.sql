-- One row: a locked dimension that an agreement gives as an aggregate.
insert into app.aggregate_unlock (agreement_id, dimension, unlocked_by, reason) values (?, ?, ?, ?)
