-- One row: how many frozen households a village has.
select s.area_id, count(*) as households
  from reg.snapshot_village v
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
 where v.line = ?
 group by 1
