-- Who may do what (access.md 3.3). PUBLIC gets nothing; the serving roles (nser_agg, nser_app) get nothing in reg.
grant usage on schema gis to nser_build, nser_load;

grant usage on schema reg to nser_load, nser_build;
grant select, insert, update, delete on reg.boundary_set, reg.area, reg.border_line, reg.not_collected, reg.household, reg.member,
  reg.identity to nser_load;
grant select, insert on reg.batch to nser_load;
grant usage on sequence reg.area_id, reg.batch_batch_id_seq to nser_load;
grant temporary on database "${flyway:database}" to nser_load, nser_build;
grant select on reg.boundary_set, reg.area, reg.border_line, reg.not_collected, reg.household, reg.member, reg.batch to nser_build;
grant select, insert, update, delete on reg.release_line, reg.snapshot_household, reg.snapshot_member to nser_build;
grant usage on sequence reg.area_id to nser_build;

grant usage on schema agg to nser_build, nser_agg;
grant select, insert, update, delete on all tables in schema agg to nser_build;
grant select on all tables in schema agg to nser_agg;

grant usage on schema app to nser_app;
grant select, insert, update on app.agreement, app.token to nser_app;
grant usage on sequence app.agreement_agreement_id_seq to nser_app;
