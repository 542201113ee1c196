-- One row: households that a build froze and that also stand in a village which it did not replace.
select count(*)
  from reg.snapshot_village v
  join reg.snapshot_household b on b.area_id = v.area_id and b.build = v.build
  join reg.snapshot_household f on f.household_id = b.household_id
 where v.line = ? and f.build = ?
   and not exists (select 1 from reg.replaced_village r where r.build = ? and r.area_id = v.area_id)
