-- One row: how many frozen households of a village share what somebody might know of them: the head's age group, gender
-- and marital status, and the size group.
select s.area_id, coalesce(m.age_bracket, 0) as age, s.gender, s.hh_composition, coalesce(m.marital_status, 0) as marital,
       count(*) as households
  from reg.snapshot_village v
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
  left join reg.snapshot_member m on m.household_id = s.household_id and m.build = s.build and m.relationship = 1
 where v.line = ? and v.area_id = any (?::int[]) and s.band = any (?::int[])
 group by 1, 2, 3, 4, 5
