-- One row: a frozen household of the villages; relationship 1 is the head. Village by village (the fence, offset 0): however many the
-- planner believes there are, a village's households meet its own members alone. Parameters: line, villages, bands.
with asked as (select cast(? as text) as line, cast(? as int[]) as villages, cast(? as int[]) as bands)
select unit.*
  from asked
  join reg.snapshot_village v on v.line = asked.line and v.area_id = any (asked.villages)
 cross join lateral (
         select s.area_id, s.household_id, coalesce(m.age_bracket, 0) as age, s.gender, s.hh_composition,
                coalesce(m.marital_status, 0) as marital, s.band as poverty_score, s.disability, s.employment_status, s.education,
                s.rooms, s.toilet_type, s.electric_equipment, s.gas_equipment, s.kitchen_assets, s.livestock, s.land
           from reg.snapshot_household s
           left join reg.snapshot_member m
             on m.area_id = v.area_id and m.build = v.build and m.household_id = s.household_id and m.relationship = 1
          where s.area_id = v.area_id and s.build = v.build and s.band = any (asked.bands)
         offset 0) unit
