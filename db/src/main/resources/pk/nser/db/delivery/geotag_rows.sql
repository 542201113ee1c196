-- One row: a frozen household of the villages; columns are named as the dimensions of which it has a value.
select s.household_id, s.members, s.band as poverty_score, s.hh_composition, s.gender, s.disability, s.employment_status,
       s.education, s.rooms, s.toilet_type, s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.land
  from reg.snapshot_village v
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
 where v.line = ? and v.area_id = any (?::int[]) and s.band = any (?::int[])
