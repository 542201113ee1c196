-- One row: an agreement, signed and not yet in force.
insert into app.agreement (institution, purpose, demonstration, category, areas, boundary_set, finest, dimensions,
  valid_from, valid_until, grant_id, institution_id, receiver, outputs, filters, unlocked, member_types, score_first,
  score_last, geometry, formats, max_households, max_rows_per_day, persons, addresses, approvals, line, request_id, conditions,
  state)
values (?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'agreed')
returning agreement_id
