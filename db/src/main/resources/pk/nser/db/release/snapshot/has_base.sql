-- One row: 1 when a release of this line was published before.
select count(*) from (select 1 from reg.snapshot_village where line = ? limit 1) v
