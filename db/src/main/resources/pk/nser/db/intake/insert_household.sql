-- One row: a new or changed household, in the order of village and place.
insert into reg.household (
  household_id, row_hash, area_id, cell, rkey, batch_id, score, land_marla, land_value, land_unit, band, hh_composition,
  members, gender, education, employment_status, disability, rooms, toilet_type, electric_equipment, gas_equipment,
  kitchen_assets, livestock, cows, goats, buffaloes, bullocks, lambs, land, geotag, content_hash)
select
  household_id, row_hash, area_id, cell, rkey, batch_id, score, land_marla, land_value, land_unit, band, hh_composition,
  members, gender, education, employment_status, disability, rooms, toilet_type, electric_equipment, gas_equipment,
  kitchen_assets, livestock, cows, goats, buffaloes, bullocks, lambs, land, geotag, content_hash
from stage_household s
where not exists (select from stage_skip k where k.seq = s.seq)
order by area_id, cell, household_id
