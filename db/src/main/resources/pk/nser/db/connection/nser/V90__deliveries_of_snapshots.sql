-- The worker's queue, the snapshots of agreements that give records, and the files that are written from them.

-- One table for each agreement, with approved columns alone and the agreement's own pseudonyms (access.md 3.3): rel.snapshot_7 of
-- agreement 7. The build role makes and drops them, and lets the reader of records read each.
create schema rel;
grant usage, create on schema rel to nser_build;
grant usage on schema rel to nser_rel;

-- The snapshot that stands for an agreement now. households: distinct ones in it; row_count: rows of the table, households or
-- persons.
create table app.snapshot (
  agreement_id int primary key references app.agreement,
  line         text not null,
  release      text not null,
  households   bigint not null check (households > 0),
  row_count    bigint not null check (row_count >= households),
  withheld     bigint not null check (withheld >= 0),
  made_at      timestamptz not null default now()
);

-- Files in every format, in the system that was asked for. The manifest lies beside the file, under its name and .json.
alter table app.delivery
  add column format text not null default 'csv'
    check (format in ('csv', 'csv.gz', 'gpkg', 'fgb', 'parquet', 'geojson', 'geojsonl', 'shp.zip')),
  add column epsg int not null default 4326 check (epsg between 1024 and 32767);
alter table app.delivery alter column format drop default, alter column epsg drop default;

-- Work for the worker, oldest first. delivery: a file, for the agreement's holder. drop: everything of an agreement that is over.
-- lookup: the answers to CNICs, anew. problem: for the asker; names no household.
create table app.job (
  job_id       bigint generated always as identity primary key,
  kind         text not null check (kind in ('delivery', 'drop', 'lookup')),
  agreement_id int references app.agreement,
  format       text,
  epsg         int,
  state        text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  tries        smallint not null default 0,
  asked_at     timestamptz not null default now(),
  begun_at     timestamptz,
  ended_at     timestamptz,
  delivery_id  int references app.delivery on delete set null,
  problem      text,
  constraint job_agreement check ((kind = 'lookup') = (agreement_id is null)),
  constraint job_format check ((kind = 'delivery') = (format is not null) and (kind = 'delivery') = (epsg is not null))
);
create unique index job_once on app.job (kind, coalesce(agreement_id, 0), coalesce(format, ''), coalesce(epsg, 0))
  where state = 'waiting';
create index job_waiting on app.job (job_id) where state = 'waiting';

-- Asks for a file. The number of the job, of the waiting one when the same was asked already; -1: eight of the agreement wait;
-- -3: there is no such agreement of records, or it does not stand.
create function app.ask_delivery(agreement int, format text, epsg int) returns bigint
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  signed app.agreement;
  asked bigint;
begin
  select * into signed from app.agreement a where a.agreement_id = agreement for share;
  if not found or signed.grant_id is null or signed.state <> 'active' or clock_timestamp() < signed.valid_from
      or clock_timestamp() >= signed.valid_until then
    return -3;
  end if;
  if (select count(*) from app.job j where j.agreement_id = agreement and j.state = 'waiting') >= 8 then
    return -1;
  end if;
  insert into app.job (kind, agreement_id, format, epsg) values ('delivery', agreement, ask_delivery.format, ask_delivery.epsg)
  on conflict do nothing returning job_id into asked;
  if asked is null then
    select j.job_id into asked from app.job j
     where j.kind = 'delivery' and j.agreement_id = agreement and j.format = ask_delivery.format
       and j.epsg = ask_delivery.epsg and j.state = 'waiting';
  end if;
  return coalesce(asked, -1);
end $$;

-- The worker hears of work the moment it is committed.
create function app.tell_worker() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  perform pg_notify('job', '');
  return null;
end $$;
create trigger job_told after insert on app.job for each statement execute function app.tell_worker();

-- What is revoked or has ended is dropped at once, whoever ended it.
create function app.drop_given() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if new.state in ('revoked', 'ended') and old.state is distinct from new.state and new.grant_id is not null then
    insert into app.job (kind, agreement_id) values ('drop', new.agreement_id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger agreement_dropped after update on app.agreement for each row execute function app.drop_given();

-- Ends demonstration agreements whose last instant has passed; those behind which a request stands are moved to EXPIRED. Gives how
-- many.
create function app.end_demonstrations() returns bigint
language sql security definer set search_path = app, pg_temp as $$
  with over as (
    update app.agreement a set state = 'ended'
     where a.request_id is null and a.valid_until <= clock_timestamp() and a.state not in ('revoked', 'ended')
    returning 1)
  select count(*) from over
$$;

revoke all on function app.ask_delivery(int, text, int), app.tell_worker(), app.drop_given(), app.end_demonstrations() from public;
grant execute on function app.end_demonstrations() to nser_build;
grant execute on function app.ask_delivery(int, text, int) to nser_app, nser_build;
grant select on app.job, app.snapshot to nser_app;
grant select, insert, update on app.job to nser_build;
grant select, insert, update, delete on app.snapshot to nser_build;
grant delete on app.delivery to nser_build;
