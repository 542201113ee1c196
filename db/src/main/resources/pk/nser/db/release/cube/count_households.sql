-- One row: a household behind the release. Columns in the order of CountedRows.
copy (
  select s.area_id, s.rkey, s.band, false,
         s.hh_composition, s.gender, s.education, s.employment_status, s.disability, s.rooms, s.toilet_type,
         s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.land,
         s.cows, s.goats, s.buffaloes, s.bullocks, s.lambs, s.land_marla
    from counted_village c
    join reg.snapshot_household s on s.area_id = c.area_id and s.build = c.build
) to stdout (format binary)
