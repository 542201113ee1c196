-- Estimates and sizes of tables, counters of their use, locks, large objects: for superusers alone.
do $$
declare
  shown text := (select string_agg(quote_ident(attname), ', ' order by attnum)
                   from pg_attribute
                  where attrelid = 'pg_catalog.pg_class'::regclass and attnum > 0
                    and attname not in ('reltuples', 'relpages', 'relallvisible'));
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
              'pg_database_size', 'pg_tablespace_size', 'pg_lock_status', 'loread', 'lowrite'))
  loop
    execute format('revoke execute on function %s from public', closed);
  end loop;
end $$
