-- One row: a household that stays in a taken village as the base has it.
insert into reg.snapshot_household (household_id, row_hash, build, area_id, rkey,
       land_marla, band, hh_composition, members, gender, education, employment_status, disability, rooms, toilet_type,
       electric_equipment, gas_equipment, kitchen_assets, livestock, cows, goats, buffaloes, bullocks, lambs, land)
select s.household_id, s.row_hash, ?, s.area_id, s.rkey,
       s.land_marla, s.band, s.hh_composition, s.members, s.gender, s.education, s.employment_status, s.disability, s.rooms, s.toilet_type,
       s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.cows, s.goats, s.buffaloes, s.bullocks, s.lambs, s.land
  from reg.snapshot_village v
  join line_village o on o.area_id = v.area_id and o.taken
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
  join waiting_mover w on w.household_id = s.household_id
 where v.line = ?
