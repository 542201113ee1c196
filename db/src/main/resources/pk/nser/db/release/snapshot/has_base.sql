-- One row: whether a release of this line was published before.
select exists (select 1 from reg.snapshot_village where line = ?)
