insert into cnic.level_0 select n, substring(sha256(int4send(n)) from 3 for 14) || substring(int2send((1 + n % 5)::int2) from 2) from generate_series(1, 2900) n;
insert into cnic.served (slot, as_of) values (0, '2026-01-31');
insert into ration.day select (now() at time zone 'Asia/Karachi')::date, sha256('zarqabanu');
insert into ration.asker (day, asker, calls) select d.day, sha256(int4send(n)), n from ration.day d, generate_series(1, 500) n;
insert into ration.number (day, number, calls) select d.day, sha256(int4send(n)), n % 5 from ration.day d, generate_series(1, 500) n;
insert into ration.hour values (now(), 17);
analyze
