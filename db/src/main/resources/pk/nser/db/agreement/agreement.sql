-- One row: an agreement with all that bounds it.
select agreement_id, institution, institution_id, purpose, receiver, category, line, boundary_set, areas, finest, outputs,
       filters, unlocked, member_types, score_first, score_last, geometry, formats, max_households, max_rows_per_day,
       addresses, approvals, valid_from, valid_until as agreement_until, grant_id, state, conditions
  from app.agreement
 where agreement_id = ?
