-- One row: an identity of a new or changed household.
insert into reg.identity (household_id, member_no, name, cnic_hmac, address)
select household_id, member_no, name, cnic_hmac, address
from stage_identity s
where not exists (select from stage_skip k where k.seq = s.seq)
