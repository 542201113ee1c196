-- Rows that were just frozen stand in no block range of their indexes until somebody summarizes those: meanwhile each look-up of
-- a village read all of them (25 million households: 12 seconds instead of one, until autovacuum happened to come by).
create or replace function reg.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform brin_summarize_new_values('reg.snapshot_household_area'), brin_summarize_new_values('reg.snapshot_member_area');
  analyze reg.snapshot_household, reg.snapshot_member, reg.snapshot_village, agg.area, agg.figure, agg.area_as_of;
end $$;
