-- Agreements in full (protocol R15): every field that bounds what a token of theirs may be answered. Until now an agreement
-- was marked as a demonstration and knew areas, a finest level, dimensions and dates.
alter table app.agreement
  drop constraint agreement_category,
  add constraint agreement_category check (category in ('i.b', 'ii.a', 'ii.b', 'iii.b', 'iv', 'v', 'vi', 'vii.b', 'viii')),
  drop constraint agreement_has_grant,
  add constraint agreement_has_grant check ((category in ('iv', 'v', 'vi', 'viii')) = (grant_id is not null)),
  add column institution_id int references app.institution,
  add column receiver text not null default 'government'
    check (receiver in ('bisp', 'government', 'ngo', 'researcher', 'other_programme')),
  -- How each dimension may be used (reading A11); dimensions are both together, as the ledger weighed them.
  add column outputs text[] not null default '{}',
  add column filters text[] not null default '{}',
  -- Those with an unlock of their own (R9). All ten locked ones cannot be written down, whatever the category (R10, R11).
  add column unlocked text[] not null default '{}' check (not unlocked @> '{disability,employment_status,education,rooms,
    toilet_type,electric_equipment,gas_equipment,kitchen_assets,livestock,land}'::text[]),
  add column member_types text[] not null default '{}'
    check (member_types <@ '{head,parent,adult,child}'::text[]),
  -- Hundredths of a point of the poverty score, both ends included.
  add column score_first int not null default 0,
  add column score_last int not null default 10000,
  add column geometry text not null default 'area' check (geometry in ('none', 'area', 'leaf', 'exact')),
  add column formats text[] not null default '{csv,api,web_map,print}'
    check (formats <@ '{csv,gpkg,geojson,web_map,api,print}'::text[]),
  -- Distinct households over the life of the agreement, and rows a day (R15, R30).
  add column max_households bigint not null default 0 check (max_households >= 0),
  add column max_rows_per_day bigint not null default 0 check (max_rows_per_day >= 0),
  -- Who inside and outside has access, as named in the paper (R16).
  add column persons text[] not null default '{}',
  -- CIDR blocks from which tokens are used; none = anywhere.
  add column addresses text[] not null default '{}',
  add column approvals text[] not null default '{}'
    check (approvals <@ '{running_programme,tehsil_records,exact_points}'::text[]),
  -- The release line whose releases it reads.
  add column line text not null default 'main',
  -- agreed: signed, not yet paid or approved as gratis. active: tokens work between the dates. The last two are final.
  add column state text not null default 'active' check (state in ('agreed', 'active', 'suspended', 'revoked', 'ended')),
  add constraint agreement_scores check (0 <= score_first and score_first <= score_last and score_last <= 10000),
  add constraint agreement_period check (valid_until > valid_from);

update app.agreement set outputs = dimensions,
  unlocked = (select coalesce(array_agg(d order by d), '{}') from unnest(dimensions) as d
               where d in ('disability', 'employment_status', 'education', 'rooms', 'toilet_type', 'electric_equipment',
                 'gas_equipment', 'kitchen_assets', 'livestock', 'land')
                 and (d <> 'land' or cardinality(dimensions) < 10)),
  member_types = '{head,parent,adult,child}',
  geometry = case category when 'vi' then 'none' when 'viii' then 'leaf' else 'area' end,
  formats = case category when 'vi' then '{csv}'::text[] when 'viii' then '{csv,gpkg,geojson,web_map}'::text[]
              else '{csv,api,web_map,print}'::text[] end,
  max_households = case when grant_id is null then 0 else 100000000 end,
  max_rows_per_day = case when grant_id is null then 0 else 1000000000 end;

alter table app.agreement
  alter column receiver drop default, alter column outputs drop default, alter column filters drop default,
  alter column unlocked drop default, alter column member_types drop default, alter column geometry drop default,
  alter column formats drop default, alter column max_households drop default, alter column max_rows_per_day drop default,
  add constraint agreement_uses check (dimensions @> outputs and dimensions @> filters);

-- The paper itself never changes: only its state does, and never out of revoked or ended.
create function app.keep_ended() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  if old.state in ('revoked', 'ended') and new.state <> old.state then
    raise exception 'agreement % is % for good', old.agreement_id, old.state using errcode = '23514';
  end if;
  return new;
end $$;
create trigger agreement_ended before update on app.agreement for each row execute function app.keep_ended();

-- Every process drops its copies of the tokens of an agreement when its state changes.
create function app.tell_tokens() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  perform pg_notify('token', t.token_id) from app.token t where t.agreement_id = new.agreement_id;
  return new;
end $$;
create trigger agreement_told after update on app.agreement for each row execute function app.tell_tokens();
