-- The build role owns nothing, so it cannot ANALYZE what it has copied; this does it.
create function agg.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze agg.area, agg.figure, agg.area_as_of;
end $$;
grant execute on function agg.refresh_statistics() to nser_build;
