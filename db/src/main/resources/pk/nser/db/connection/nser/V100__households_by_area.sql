-- Frozen households are found by a tree again, not by block ranges (V30). After a month of releases rows of one build lie in the room that
-- those of others left, so that a range holds villages from all over the country: a look-up of 330 villages read a fifth of the table
-- (25 million households: 17 seconds). And even in good order it read all ranges once a village. Members keep their ranges: nothing that
-- is asked for often looks them up by area, and an entry for each of 158 million rows would cost more than it gives.
drop index reg.snapshot_household_area;
create index snapshot_household_area on reg.snapshot_household (area_id);

create or replace function reg.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform brin_summarize_new_values('reg.snapshot_member_area');
  analyze reg.snapshot_household, reg.snapshot_member, reg.snapshot_village, agg.area, agg.figure, agg.area_as_of;
end $$;
