-- Frozen members are found by a tree as well, as their households are since V100. A month of releases leaves rows of all villages in every
-- block range, and a list of a district (213 villages) was not read in seven minutes: each village passed over 19 GB of members. With the
-- tree it takes 4 seconds (25 million households; 48 s and 1.1 GB to make it for 158 million members).
drop index reg.snapshot_member_area;
create index snapshot_member_area on reg.snapshot_member (area_id);

create or replace function reg.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze reg.snapshot_household, reg.snapshot_member, reg.snapshot_village, agg.area, agg.figure, agg.area_as_of;
end $$;
