-- One row: a new agreement, marked as a demonstration (no other kind exists yet).
insert into app.agreement (institution, purpose, demonstration, category, areas, boundary_set, finest, dimensions,
                           valid_from, valid_until, grant_id)
values (?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?)
returning agreement_id
