-- One row: a member of a new or changed household, in the order of the households.
insert into reg.member (
  household_id, member_no, area_id, rkey, band, age, gender, relationship, age_bracket, marital_status, disability,
  employment_status, education, family_no, gives_family)
select
  household_id, member_no, area_id, rkey, band, age, gender, relationship, age_bracket, marital_status, disability,
  employment_status, education, family_no, gives_family
from stage_member s
where not exists (select from stage_skip k where k.seq = s.seq)
order by area_id, cell, household_id, member_no
