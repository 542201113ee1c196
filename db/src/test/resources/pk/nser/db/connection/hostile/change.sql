insert into reg.household
  select (jsonb_populate_record(h, jsonb_build_object('household_id', h.household_id + {offset}, 'score', 1))).*
    from reg.household h where h.household_id < 1000000;
update reg.household set geotag = gis.st_setsrid(gis.st_makepoint(65 + household_id % 10 * 0.01, 27), 4326) where household_id >= {offset};
insert into reg.member
  select (jsonb_populate_record(m, jsonb_build_object('household_id', m.household_id + {offset}))).*
    from reg.member m where m.household_id < 1000000;
insert into reg.identity
  select i.household_id + {offset}, i.member_no, 'zarqabanu', substring(sha256(i.cnic_hmac || int4send({offset})) for 16), i.address
    from reg.identity i where i.household_id < 1000000;
insert into reg.snapshot_household
  select (jsonb_populate_record(h, jsonb_build_object('household_id', h.household_id + {offset}))).*
    from reg.snapshot_household h where h.household_id < 1000000;
insert into reg.snapshot_member
  select (jsonb_populate_record(m, jsonb_build_object('household_id', m.household_id + {offset}))).*
    from reg.snapshot_member m where m.household_id < 1000000;
insert into reg.leaf_village select build, area_id + {offset}, households, leaves from reg.leaf_village where area_id < 1000000;
insert into reg.leaf_village select max(build), {offset}, '{1}', '{1}' from reg.build having count(*) > 0;
insert into reg.batch (boundary_set, file_name, sha256, report) select id, 'zarqabanu', sha256('{offset}'), '{}' from reg.boundary_set;
insert into score.score_0 select bucket + {offset}, people from score.score_0 order by bucket limit 500;
insert into audit.event (body) select '{"action":"download","rows":' || n || '}' from generate_series(1, 200) n;
insert into app.officer (name) select 'zarqabanu ' || n from generate_series(1, 20) n;
insert into app.institution (institution_id, body_id, name) values ({offset}, {offset}, 'zarqabanu');
insert into app.score_reference select agreement_id, 'zarqabanu' || {offset}, '2026-01-31', 3, 1 from app.agreement;
insert into app.job (kind, agreement_id, format, epsg, state, problem)
  select 'delivery', 1, 'csv', 4326, 'failed', 'zarqabanu {offset} ' || n from generate_series(1, 40) n;
insert into app.snapshot (agreement_id, line, release, households, row_count, withheld) values (2, 'main', '2026-01', 1, 1, 0)
  on conflict (agreement_id) do update set households = {offset}, row_count = {offset};
insert into rel.snapshot_1 select id || '{offset}', household_id, gender, 'zarqabanu' from rel.snapshot_1 where length(id) = 3;
insert into rel.snapshot_2 select id || '{offset}', household_id, gender, 'zarqabanu' from rel.snapshot_2 where length(id) = 3;
insert into rel.bin_1 values (8, {offset}, 3);
insert into app.token (token_id, kind, secret_sha256, agreement_id, valid_until, parent_id, scope)
  select 'CHILD' || lpad('{offset}', 9, '0'), 'C', sha256('zarqabanu'), agreement_id, '2098-01-01', token_id, '{}'
    from app.token where token_id = 'LIVETOKEN00001';
analyze
