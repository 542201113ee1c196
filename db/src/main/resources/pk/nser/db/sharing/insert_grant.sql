-- One row: a grant of records.
insert into app.record_grant (institution_id, body_id, category, dimensions) values (?, ?, ?, ?)
returning grant_id
