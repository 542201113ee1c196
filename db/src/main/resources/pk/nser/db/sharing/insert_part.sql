-- One row: a new institution below the body to which the given institution belongs; none when there is no such one.
insert into app.institution (body_id, name)
select body_id, ? from app.institution where institution_id = ?
returning institution_id
