-- One row: a live member of a household that was frozen.
insert into reg.snapshot_member (household_id, build, area_id, rkey, member_no,
       band, gender, relationship, age_bracket, marital_status, disability, employment_status, education,
       gives_family)
select m.household_id, ?, m.area_id, m.rkey, m.member_no,
       m.band, m.gender, m.relationship, m.age_bracket, m.marital_status, m.disability, m.employment_status, m.education,
       m.gives_family
  from reg.member m
  join line_village n on n.area_id = m.area_id and n.taken
 where not exists (select 1 from waiting_mover w where w.household_id = m.household_id)
