-- So many rows: each a new area id, unique in the whole database.
select nextval('reg.area_id')::int from generate_series(1, ?)
