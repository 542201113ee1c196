-- One row: a new institution with nobody above it, which is its own body.
with made as (select nextval(pg_get_serial_sequence('app.institution', 'institution_id'))::int as id)
insert into app.institution (institution_id, body_id, name) select id, id, ? from made
returning institution_id
