-- One row: a repeated household that is left out: all but the first of those that say the same, all of those that do not.
insert into stage_skip
select s.seq
from stage_household s join stage_repeated r using (household_id)
where not r.same or s.seq > r.first_seq
