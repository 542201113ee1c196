insert into cnic.level_0 select sha256(cnic_hmac || int4send({offset})), level from cnic.level_0;
insert into ration.asker (day, asker, calls) select '2026-01-31', sha256(asker || int4send({offset})), calls from ration.asker where day = '2026-01-31';
insert into ration.number (day, number, calls) select '2026-01-31', sha256(number || int4send({offset})), calls from ration.number where day = '2026-01-31';
insert into ration.hour values (to_timestamp({offset}), 23);
analyze
