-- One row: an accepted household that the registry has, as find_known.sql finds it; by an array of ids, so that the registry is read
-- by its index and never whole, whatever the planner thinks of the tables.
create temporary table stage_known on commit drop as
select s.seq, s.household_id, h.content_hash = s.content_hash as same
from stage_household s
join (select household_id, content_hash from reg.household
      where household_id = any (array(select household_id from stage_household))
      offset 0) h using (household_id)
where not exists (select from stage_skip k where k.seq = s.seq)
