-- Fills stage_household; the order is that of pk.nser.db.intake.HouseholdRows.
copy stage_household (
  household_id, row_hash, area_id, cell, rkey, batch_id, score, land_marla, land_value, land_unit, band, hh_composition,
  members, gender, education, employment_status, disability, rooms, toilet_type, electric_equipment, gas_equipment,
  kitchen_assets, livestock, cows, goats, buffaloes, bullocks, lambs, land, geotag, content_hash, seq, line
) from stdin (format binary)
