-- The line's base, but for the villages that this build replaces. Parameters: line, build.
insert into counted_village (area_id, build)
select coalesce(r.area_id, v.area_id), coalesce(r.build, v.build)
  from (select area_id, build from reg.snapshot_village where line = ?) v
  full join (select area_id, build from reg.replaced_village where build = ?) r on r.area_id = v.area_id
