-- One row: a frozen household of the villages; relationship 1 is the head.
select s.area_id, s.household_id, coalesce(m.age_bracket, 0) as age, s.gender, s.hh_composition,
       coalesce(m.marital_status, 0) as marital, s.band as poverty_score, s.disability, s.employment_status, s.education,
       s.rooms, s.toilet_type, s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.land
  from reg.snapshot_village v
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
  left join reg.snapshot_member m on m.household_id = s.household_id and m.build = s.build and m.relationship = 1
 where v.line = ? and v.area_id = any (?::int[]) and s.band = any (?::int[])
