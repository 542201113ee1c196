-- One row: a village and the build whose frozen rows stand for it: this build where it replaces the village, else the base.
select area_id, build, true as replaced from reg.replaced_village where build = ?
union all
select v.area_id, v.build, false
  from reg.snapshot_village v
 where v.line = ?
   and not exists (select 1 from reg.replaced_village r where r.build = ? and r.area_id = v.area_id)
