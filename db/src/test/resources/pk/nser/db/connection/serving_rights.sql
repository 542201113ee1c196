-- One row: something that a serving role can do, by whatever way, that it must never be able to.
with roles as (select unnest(array['nser_pub', 'nser_agg', 'nser_app', 'nser_audit', 'nser_cnic', 'nser_ration', 'nser_api', 'nser_rel'])::name as role),
-- What runs as its owner, and who may call it: each answers one thing or counts.
called as (select * from (values
    ('nser_cnic', 'cnic.level_of'), ('nser_api', 'score.score_of'), ('nser_ration', 'ration.open_day'),
    ('nser_ration', 'ration.take'), ('nser_ration', 'ration.settle'), ('nser_app', 'app.take_scores'),
    ('nser_app', 'app.settle_scores'), ('nser_app', 'app.reserve'), ('nser_app', 'app.settle'), ('nser_app', 'app.used'),
    ('nser_app', 'app.ask_delivery'), ('nser_app', 'app.begin_download')) as known(role, function)),
closed as (select oid, nspname from pg_namespace where nspname in ('reg', 'gis', 'migration'))
select r.role || ' has ' || p || ' on schema ' || s.nspname as line
  from roles r, closed s, unnest(array['usage', 'create']) p where has_schema_privilege(r.role, s.oid, p)
union all
select r.role || ' has ' || p || ' on table ' || c.oid::regclass
  from roles r, closed s join pg_class c on c.relnamespace = s.oid and c.relkind in ('r', 'v', 'm', 'p', 'f'),
       unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) p
 where has_table_privilege(r.role, c.oid, p)
union all
select r.role || ' has ' || p || ' on a column of ' || c.oid::regclass
  from roles r, closed s join pg_class c on c.relnamespace = s.oid and c.relkind in ('r', 'v', 'm', 'p', 'f'),
       unnest(array['select', 'insert', 'update', 'references']) p
 where has_any_column_privilege(r.role, c.oid, p)
union all
select r.role || ' has ' || p || ' on sequence ' || c.oid::regclass
  from roles r, closed s join pg_class c on c.relnamespace = s.oid and c.relkind = 'S',
       unnest(array['usage', 'select', 'update']) p
 where has_sequence_privilege(r.role, c.oid, p)
union all
select r.role || ' may execute ' || f.oid::regprocedure
  from roles r, closed s join pg_proc f on f.pronamespace = s.oid where has_function_privilege(r.role, f.oid, 'execute')
union all
select r.role || ' is or can become ' || o.rolname
  from roles r, pg_roles o where o.rolname <> r.role and pg_has_role(r.role, o.oid, 'member')
union all
select rolname || ' is more than a login'
  from pg_roles join roles on role = rolname
 where rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
union all
select r.role || ' has ' || p || ' on this database'
  from roles r, unnest(array['create', 'temporary']) p where has_database_privilege(r.role, current_database(), p)
union all
select r.role || ' may connect here'
  from roles r
 where has_database_privilege(r.role, current_database(), 'connect')
   and (r.role in ('nser_pub', 'nser_cnic', 'nser_ration')) <> (current_database() like '%\_public')
union all
select r.role || ' owns ' || d.classid::regclass || ' ' || d.objid
  from roles r join pg_shdepend d on d.refobjid = r.role::text::regrole::oid and d.deptype = 'o'
   and d.dbid = (select oid from pg_database where datname = current_database())
union all
select 'default privileges of ' || d.defaclrole::regrole || ' give ' || lower(e.privilege_type) || ' to '
       || case when e.grantee = 0 then 'PUBLIC' else e.grantee::regrole::text end
  from pg_default_acl d cross join lateral aclexplode(d.defaclacl) e
 where e.grantee = 0 or e.grantee::regrole::text in (select role from roles)
union all
select 'functions made by nser_owner are for PUBLIC'
 where not exists (select 1 from pg_default_acl
                    where defaclrole = 'nser_owner'::regrole and defaclobjtype = 'f' and defaclnamespace = 0)
union all
select r.role || ' may write ' || c.oid::regclass
  from roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['insert', 'update', 'delete', 'truncate']) p
 where n.nspname = 'agg' and c.relkind = 'r' and has_table_privilege(r.role, c.oid, p)
union all
select r.role || ' may execute ' || f.oid::regprocedure || ', which runs as its owner'
  from roles r, pg_proc f join pg_namespace n on n.oid = f.pronamespace
 where f.prosecdef and n.nspname !~ '^pg_|^information_schema$|^gis$'
   and (has_function_privilege(r.role, f.oid, 'execute')
          and (r.role, n.nspname || '.' || f.proname) not in (select role, function from called)
        or not coalesce(f.proconfig::text like '%search_path=%', false))
order by 1
