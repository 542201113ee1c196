-- A release whose figures were dropped: nobody is served it any more, its id is never given again, and its row, its report and its
-- catalogue of tables stay: what was ever published bounds what may be published next.
alter table agg.release drop constraint release_state_check,
  add constraint release_state_check check (state in ('building', 'built', 'failed', 'dropped'));

-- How many households there are, as PostgreSQL last estimated; -1 when it never did. An import asks whether its file is small beside
-- them, and may not read the catalogue that says so.
create function reg.estimated_households() returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select reltuples::bigint from pg_class where oid = 'reg.household'::regclass $$;
revoke all on function reg.estimated_households() from public;
grant execute on function reg.estimated_households() to nser_load;
