-- One row: an accepted household that the registry has; same = nothing about it has changed.
create temporary table stage_known on commit drop as
select s.seq, s.household_id, h.content_hash = s.content_hash as same
from stage_household s join reg.household h using (household_id)
where not exists (select from stage_skip k where k.seq = s.seq)
