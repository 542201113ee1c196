-- One row: households that differ between the base of the line and the rows that a build froze, by the village where
-- they stood, the village where they stand and whether what is published of them differs.
select b.area_id as before_village, f.area_id as after_village, (b.row_hash is distinct from f.row_hash) as differs,
       count(*) as households
  from (select s.household_id, s.row_hash, s.area_id
          from reg.replaced_village r
          join reg.snapshot_village v on v.area_id = r.area_id and v.line = ?
          join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
         where r.build = ?) b
  full join (select s.household_id, s.row_hash, s.area_id
               from reg.replaced_village r
               join reg.snapshot_household s on s.area_id = r.area_id and s.build = r.build
              where r.build = ?) f on f.household_id = b.household_id
 where b.area_id is distinct from f.area_id or b.row_hash is distinct from f.row_hash
 group by 1, 2, 3
