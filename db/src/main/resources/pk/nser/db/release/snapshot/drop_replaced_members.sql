-- The members that a folded build replaced.
delete from reg.snapshot_member s
 using reg.snapshot_village v, reg.replaced_village r
 where r.build = ? and v.line = ? and v.area_id = r.area_id and v.build <> r.build
   and s.area_id = v.area_id and s.build = v.build
