update reg.household set geotag = gis.st_setsrid(gis.st_makepoint(72 + household_id % 100 * 0.01, 30 + household_id % 90 * 0.01), 4326);
insert into reg.identity select household_id, 0, null, null, 'zarqabanu street ' || household_id from reg.household;
insert into reg.identity
  select household_id, member_no, 'zarqabanu ' || household_id, substring(sha256(int8send(household_id * 100 + member_no)) for 16) from reg.member;
insert into score.score_0 select household_id % 2097152, substring(sha256(int8send(household_id)) from 3 for 14) || int2send((household_id % 10000)::int2)
  from reg.household on conflict do nothing;
insert into score.served (slot, as_of) values (0, '2026-01-31');
insert into audit.event (body) values ('{"action":"download","agreement":1,"note":"zarqabanu"}');
insert into app.institution (institution_id, body_id, name) values (4711, 4711, 'zarqabanu office');
insert into app.record_grant (institution_id, body_id, category, dimensions) values (4711, 4711, 'vi', '{gender}');
insert into app.lock_ledger (body_id, slot, dimension) values (4711, 1, 'rooms');
insert into app.agreement (institution, purpose, demonstration, category, areas, boundary_set, finest, dimensions, valid_from,
    valid_until, receiver, outputs, filters, unlocked, member_types, geometry, formats, max_households, max_rows_per_day, grant_id)
  select 'zarqabanu office', 'zarqabanu', true, 'vi', '{1}', b.id, 2, '{gender}', '2026-01-01', '2099-01-01', 'government',
         '{gender}', '{}', '{}', '{head}', 'none', '{csv}', 1000000, 1000000, g.grant_id
    from reg.boundary_set b, app.record_grant g;
insert into app.snapshot (agreement_id, line, release, households, row_count, withheld) values (1, 'main', '2026-01', 40, 40, 2);
insert into app.job (kind, agreement_id, format, epsg, state, problem) values ('delivery', 1, 'csv', 4326, 'failed', 'zarqabanu');
insert into app.agreement (institution, purpose, demonstration, category, areas, boundary_set, finest, dimensions, valid_from,
    valid_until, receiver, outputs, filters, unlocked, member_types, geometry, formats, max_households, max_rows_per_day)
  select 'zarqabanu office', 'zarqabanu', true, 'i.b', '{1}', id, 4, '{gender}', '2026-01-01', '2099-01-01', 'government',
         '{gender}', '{gender}', '{}', '{head}', 'area', '{csv}', 0, 0
    from reg.boundary_set;
insert into app.token (token_id, kind, secret_sha256, agreement_id, valid_until, revoked_at)
  select 'REVOKEDTOKEN01', 'A', sha256('zarqabanu'), agreement_id, '2098-01-01', '2026-01-02' from app.agreement where category = 'i.b';
insert into app.token (token_id, kind, secret_sha256, agreement_id, valid_until)
  select 'LIVETOKEN00001', 'A', sha256('zarqabanu'), agreement_id, '2098-01-01' from app.agreement where category = 'i.b';
insert into app.officer (name) values ('zarqabanu officer');
insert into app.officer_token (token_id, secret_sha256, officer_id, valid_until)
  select 'OFFICERTOKEN01', sha256('zarqabanu'), officer_id, '2098-01-01' from app.officer;
insert into app.score_use (agreement_id, day) select agreement_id, '2026-01-31' from app.agreement;
insert into app.score_reference select agreement_id, 'zarqabanu', '2026-01-31', 3, 1 from app.agreement;
analyze
