-- One row: a frozen member of a frozen household of the villages and bands, with the name and the address that the registry
-- has of them now; none where the household lives in another village by now. Columns are named as the dimensions. Frozen rows are
-- read village by village, as in unit_rows.sql. Parameters: line, villages, bands.
with asked as (select cast(? as text) as line, cast(? as int[]) as villages, cast(? as smallint[]) as bands)
select frozen.*, n.name, a.address
  from asked
  join reg.snapshot_village v on v.line = asked.line and v.area_id = any (asked.villages)
 cross join lateral (
         select s.household_id, s.area_id, m.member_no, m.relationship, m.age_bracket, m.gender, m.marital_status,
                m.disability, m.employment_status, case when m.relationship = 1 then s.education else m.education end as education,
                s.band as poverty_score, s.disability as household_disability, s.rooms, s.toilet_type, s.electric_equipment,
                s.gas_equipment, s.kitchen_assets, s.livestock, s.land
           from reg.snapshot_household s
           join reg.snapshot_member m
             on m.area_id = v.area_id and m.build = v.build and m.household_id = s.household_id
          where s.area_id = v.area_id and s.build = v.build and s.band = any (asked.bands)
         offset 0) frozen
  left join reg.household h on h.household_id = frozen.household_id and h.area_id = frozen.area_id
  left join reg.identity n on n.household_id = h.household_id and n.member_no = frozen.member_no
  left join reg.identity a on a.household_id = h.household_id and a.member_no = 0
