insert into cnic.level_0 select bucket + {offset}, people from cnic.level_0 order by bucket limit 500;
insert into ration.asker (day, asker, calls)
  select a.day, sha256(a.asker || int4send({offset})), a.calls from ration.asker a join ration.day using (day) order by a.asker limit 100;
insert into ration.number (day, number, calls)
  select n.day, sha256(n.number || int4send({offset})), n.calls from ration.number n join ration.day using (day) order by n.number limit 100;
insert into ration.hour values (now() + {offset} * interval '1 microsecond', 23);
analyze
