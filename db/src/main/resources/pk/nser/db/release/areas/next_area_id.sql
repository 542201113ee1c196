-- One row: a fresh id for a merged area.
select nextval('reg.area_id')::int
