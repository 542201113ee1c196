-- Estimates, sizes and ages of tables, counters of their use and of what is written at all, locks, large objects, other sessions:
-- for superusers alone. Advisory locks: for those who take the locks of imports and releases.
do $$
declare
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum)
                   from pg_attribute
                  where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0
                    and attname not in ('reltuples', 'relpages', 'relallvisible', 'relfrozenxid', 'relminmxid'));
  closed regprocedure;
begin
  revoke select on pg_catalog.pg_class from public;
  execute format('grant select (%s) on pg_catalog.pg_class to public', shown);
  grant select on pg_catalog.pg_class to nser_owner;
  for closed in
    select oid::regprocedure
      from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace
       and (proname like 'pg\_stat\_get\_%' or proname like 'lo\_%'
         or proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size',
              'pg_database_size', 'pg_tablespace_size', 'pg_lock_status', 'loread', 'lowrite',
              'pg_terminate_backend', 'pg_cancel_backend', 'pg_logical_emit_message')
         or proname like 'pg\_control\_%' or proname like 'pg\_current\_wal\_%')
  loop
    execute format('revoke execute on function %s from public', closed);
  end loop;
  for closed in
    select oid::regprocedure
      from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^pg_(try_)?advisory_'
  loop
    execute format('revoke execute on function %s from public', closed);
    execute format('grant execute on function %s to nser_owner, nser_build, nser_load', closed);
  end loop;
end $$;

-- A role may always give up its own rights (DROP OWNED), and would leave the service without them: whoever serves has no
-- business with commands that define anything.
create schema if not exists guard;
create or replace function guard.refuse_definitions() returns event_trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
  if session_user not in ('nser_owner', 'nser_build', 'nser_load')
     and not (select rolsuper from pg_roles where rolname = session_user) then
    raise exception 'permission denied: % defines nothing', session_user using errcode = '42501';
  end if;
end $$;
drop event trigger if exists definitions_refused;
create event trigger definitions_refused on ddl_command_start execute function guard.refuse_definitions();
revoke all on function guard.refuse_definitions() from public
