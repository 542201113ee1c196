-- One row: an agreement that gives records.
select grant_id, category, boundary_set, areas, finest, dimensions, valid_from, valid_until,
       clock_timestamp() >= valid_from and clock_timestamp() < valid_until as holds
  from app.agreement
 where agreement_id = ? and grant_id is not null
