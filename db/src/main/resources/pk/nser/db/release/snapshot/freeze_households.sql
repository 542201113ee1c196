-- One row: a live household of a taken village, frozen.
insert into reg.snapshot_household (household_id, row_hash, build, area_id, rkey,
       land_marla, band, hh_composition, members, gender, education, employment_status, disability, rooms, toilet_type,
       electric_equipment, gas_equipment, kitchen_assets, livestock, cows, goats, buffaloes, bullocks, lambs, land)
select h.household_id, h.row_hash, ?, h.area_id, h.rkey,
       h.land_marla, h.band, h.hh_composition, h.members, h.gender, h.education, h.employment_status, h.disability, h.rooms, h.toilet_type,
       h.electric_equipment, h.gas_equipment, h.kitchen_assets, h.livestock, h.cows, h.goats, h.buffaloes, h.bullocks, h.lambs, h.land
  from reg.household h
  join line_village n on n.area_id = h.area_id and n.taken
 where not exists (select 1 from waiting_mover w where w.household_id = h.household_id)
