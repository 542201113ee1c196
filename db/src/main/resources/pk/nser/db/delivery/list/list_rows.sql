-- One row: a frozen member of a frozen household of the villages and bands, with the name and the address that the registry
-- has of them now; none where the household lives in another village by now. Columns are named as the dimensions.
select s.household_id, s.area_id, m.member_no, n.name, a.address, m.relationship, m.age_bracket, m.gender, m.marital_status,
       m.disability, m.employment_status, case when m.relationship = 1 then s.education else m.education end as education,
       s.band as poverty_score, s.disability as household_disability, s.rooms, s.toilet_type, s.electric_equipment,
       s.gas_equipment, s.kitchen_assets, s.livestock, s.land
  from reg.snapshot_village v
  join reg.snapshot_household s on s.area_id = v.area_id and s.build = v.build
  join reg.snapshot_member m on m.area_id = s.area_id and m.build = s.build and m.household_id = s.household_id
  left join reg.household h on h.household_id = s.household_id and h.area_id = s.area_id
  left join reg.identity n on n.household_id = h.household_id and n.member_no = m.member_no
  left join reg.identity a on a.household_id = h.household_id and a.member_no = 0
 where v.line = ? and v.area_id = any (?::int[]) and s.band = any (?::smallint[])
