-- One row: one right that somebody other than the owner holds in this database, as text. Rights of PUBLIC in pg_catalog
-- and information_schema are PostgreSQL's own and left out; PostGIS's functions and tables are told by schema and role.
with
objects as (
  select 'database' as kind, '{database}' as name, datdba as owner, coalesce(datacl, acldefault('d', datdba)) as acl
    from pg_database where datname = current_database()
  union all
  select 'schema', nspname, nspowner, coalesce(nspacl, acldefault('n', nspowner))
    from pg_namespace where nspname !~ '^pg_|^information_schema$'
  union all
  select case when c.relkind = 'S' then 'sequence' else 'table' end,
         case when n.nspname = 'gis' then 'gis.*' else n.nspname || '.' || c.relname end,
         c.relowner,
         coalesce(c.relacl, acldefault(case when c.relkind = 'S' then 's'::"char" else 'r'::"char" end, c.relowner))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'v', 'm', 'S', 'f', 'p') and n.nspname !~ '^pg_|^information_schema$'
  union all
  select 'column', n.nspname || '.' || c.relname || '.' || a.attname, c.relowner, a.attacl
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where a.attacl is not null and n.nspname !~ '^pg_|^information_schema$'
  union all
  select 'function', case when n.nspname = 'gis' then 'gis.*' else n.nspname || '.' || p.proname end,
         p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname !~ '^pg_|^information_schema$'
  union all
  select 'language', lanname, lanowner, coalesce(lanacl, acldefault('l', lanowner)) from pg_language where lanpltrusted
  union all
  select 'foreign data wrapper', fdwname, fdwowner, coalesce(fdwacl, acldefault('F', fdwowner)) from pg_foreign_data_wrapper
  union all
  select 'foreign server', srvname, srvowner, coalesce(srvacl, acldefault('S', srvowner)) from pg_foreign_server
  union all
  select 'large object', oid::text, lomowner, coalesce(lomacl, acldefault('L', lomowner)) from pg_largeobject_metadata
)
select distinct o.kind || ' ' || o.name || ': ' || lower(e.privilege_type)
       || case when e.is_grantable then ' (may grant)' else '' end || ' to '
       || case when e.grantee = 0 then 'PUBLIC' else e.grantee::regrole::text end as line
  from objects o cross join lateral aclexplode(o.acl) e
 where e.grantee <> o.owner
union all
select distinct 'default privileges of ' || d.defaclrole::regrole || ' on '
       || case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
               when 'T' then 'types' else 'schemas' end
       || coalesce(' in ' || n.nspname, '') || ': ' || coalesce(lower(e.privilege_type) || ' to '
       || case when e.grantee = 0 then 'PUBLIC' else e.grantee::regrole::text end, 'nothing')
  from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
  left join lateral aclexplode(d.defaclacl) e on e.grantee <> d.defaclrole
union all
select 'member: ' || m.member::regrole || ' of ' || m.roleid::regrole
  from pg_auth_members m where m.member::regrole::text like 'nser%' or m.roleid::regrole::text like 'nser%'
union all
select 'role ' || rolname || ':' || case when rolsuper then ' superuser' else '' end
       || case when rolcreaterole then ' createrole' else '' end || case when rolcreatedb then ' createdb' else '' end
       || case when rolreplication then ' replication' else '' end || case when rolbypassrls then ' bypassrls' else '' end
       || case when rolinherit then ' inherit' else '' end || case when rolcanlogin then ' login' else '' end
  from pg_roles where rolname like 'nser%'
order by 1
