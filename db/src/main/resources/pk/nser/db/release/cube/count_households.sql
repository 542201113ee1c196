-- One row: a household behind the release: frozen by this build where it replaced the village, else the line's base.
-- COPY takes no parameters: line and build are settings of the transaction. Columns in the order of CountedRows.
copy (
  select s.area_id, s.rkey, s.band, false,
         s.hh_composition, s.gender, s.education, s.employment_status, s.disability, s.rooms, s.toilet_type,
         s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.land,
         s.cows, s.goats, s.buffaloes, s.bullocks, s.lambs, s.land_marla
    from (select coalesce(r.area_id, v.area_id) as area_id, coalesce(r.build, v.build) as build
            from (select area_id, build
                    from reg.snapshot_village
                   where line = current_setting('nser.line')) v
            full join (select area_id, build
                         from reg.replaced_village
                        where build = current_setting('nser.build')::int) r on r.area_id = v.area_id) c
    join reg.snapshot_household s on s.area_id = c.area_id and s.build = c.build
) to stdout (format binary)
