-- One row: a member of a household that stays in a taken village as the base has it.
insert into reg.snapshot_member (household_id, build, area_id, rkey, member_no,
       band, gender, relationship, age_bracket, marital_status, disability, employment_status, education,
       gives_family)
select s.household_id, ?, s.area_id, s.rkey, s.member_no,
       s.band, s.gender, s.relationship, s.age_bracket, s.marital_status, s.disability, s.employment_status, s.education,
       s.gives_family
  from reg.snapshot_village v
  join line_village o on o.area_id = v.area_id and o.taken
  join reg.snapshot_member s on s.area_id = v.area_id and s.build = v.build
  join waiting_mover w on w.household_id = s.household_id
 where v.line = ?
