-- One row: the number of a new agreement, active at once and marked as a demonstration.
insert into app.agreement (institution, institution_id, purpose, receiver, demonstration, category, line, boundary_set, areas,
                           finest, dimensions, outputs, filters, unlocked, member_types, score_first, score_last, geometry,
                           formats, max_households, max_rows_per_day, addresses, approvals, valid_from, valid_until, grant_id,
                           conditions)
values (?, ?, ?, ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
returning agreement_id
