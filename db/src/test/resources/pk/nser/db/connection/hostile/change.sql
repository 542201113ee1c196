insert into reg.household
  select (jsonb_populate_record(h, jsonb_build_object('household_id', h.household_id + {offset}, 'score', 1))).*
    from reg.household h where h.household_id < 1000000;
insert into reg.member
  select (jsonb_populate_record(m, jsonb_build_object('household_id', m.household_id + {offset}))).*
    from reg.member m where m.household_id < 1000000;
insert into reg.identity
  select i.household_id + {offset}, i.member_no, 'zarqabanu', sha256(i.cnic_hmac || int4send({offset})), i.address
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
insert into score.score_0 select sha256(cnic_hmac || int4send({offset})), hundredths from score.score_0;
insert into audit.event (body) select '{"action":"download","rows":' || n || '}' from generate_series(1, 200) n;
insert into app.officer (name) select 'zarqabanu ' || n from generate_series(1, 20) n;
insert into app.institution (institution_id, body_id, name) values ({offset}, {offset}, 'zarqabanu');
insert into app.score_reference select agreement_id, 'zarqabanu' || {offset}, '2026-01-31', 3, 1 from app.agreement;
insert into app.token (token_id, kind, secret_sha256, agreement_id, valid_until, parent_id, scope)
  select 'CHILD' || lpad('{offset}', 9, '0'), 'C', sha256('zarqabanu'), agreement_id, '2098-01-01', token_id, '{}'
    from app.token where token_id = 'LIVETOKEN00001';
analyze
