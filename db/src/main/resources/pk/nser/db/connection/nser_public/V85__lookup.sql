-- The poverty level of a CNIC (category iii.a, access.md 3.3): whoever asks for one number gets one level, by one function.

create schema cnic;

-- One person: the keyed hash of a number and the band of the household it stands in, 1 the poorest to 5. There are two
-- such tables, one that is served and one that the next filling replaces.
create table cnic.level_0 (
  cnic_hmac bytea primary key check (octet_length(cnic_hmac) = 32),
  level     smallint not null check (level between 1 and 5)
);
create table cnic.level_1 (like cnic.level_0 including all);

-- Which of them is served, and the day whose rows it holds. No row: it was never filled.
create table cnic.served (
  only_row boolean primary key default true check (only_row),
  slot     smallint not null check (slot in (0, 1)),
  as_of    date not null
);

-- The level of one hash, null without one; as_of is null when nothing was filled yet. Reads the pointer again afterwards:
-- a filling that ended in between may have emptied the table that was read.
create function cnic.level_of(asked bytea, out level smallint, out as_of date)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  here  smallint;
  again smallint;
begin
  loop
    select s.slot, s.as_of into here, as_of from cnic.served s;
    if here = 0 then
      select l.level into level from cnic.level_0 l where l.cnic_hmac = asked;
    else
      select l.level into level from cnic.level_1 l where l.cnic_hmac = asked;
    end if;
    select s.slot into again from cnic.served s;
    exit when again is not distinct from here;
  end loop;
end $$;
revoke all on function cnic.level_of(bytea) from public;

grant usage on schema cnic to nser_cnic, nser_build;
grant execute on function cnic.level_of(bytea) to nser_cnic;
grant insert, truncate on cnic.level_0, cnic.level_1 to nser_build;
grant select, insert, update on cnic.served to nser_build;

-- What has been asked (access.md 3.6). Askers and numbers are hashes with a key outside the database and a salt of the
-- day; the salt is deleted with its day, and then nothing tells who they were.
create schema ration;

create table ration.day (
  day  date primary key,
  salt bytea not null check (octet_length(salt) = 32)
);

-- One network of askers on one day. recent: when its calls of the last minute came, to the second.
create table ration.asker (
  day    date not null,
  asker  bytea not null,
  calls  int not null default 0,
  misses int not null default 0 check (misses between 0 and 5),
  recent timestamptz[] not null default '{}',
  primary key (day, asker)
);

-- One number on one day.
create table ration.number (
  day    date not null,
  number bytea not null,
  calls  int not null default 0 check (calls between 0 and 5),
  primary key (day, number)
);

-- Misses of the whole service in one hour. told: somebody was told that there are too many.
create table ration.hour (
  hour   timestamptz primary key,
  misses int not null default 0,
  told   boolean not null default false
);

-- A proof of work that was used, until it would end anyway.
create table ration.spent (
  nonce      bytea primary key,
  ends_after timestamptz not null
);
create index spent_end on ration.spent (ends_after);

-- The salt of a day; on its first call the days before are forgotten.
create function ration.open_day(today date, fresh_salt bytea) returns bytea
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into ration.day (day, salt) values (today, fresh_salt) on conflict do nothing;
  if found then
    delete from ration.asker where day < today;
    delete from ration.number where day < today;
    delete from ration.day where day < today;
    delete from ration.hour where hour < today::timestamptz - interval '1 day';
  end if;
  return (select d.salt from ration.day d where d.day = today);
end $$;
revoke all on function ration.open_day(date, bytea) from public;

-- Takes one call, or says which ration is used up and takes nothing. A call that is taken counts as a miss until it is
-- settled. Locks in one order: asker, number, hour. work: the nonce of a proof that holds, or null.
create function ration.take(today date, asking bytea, asked bytea, at timestamptz, work bytea, work_ends timestamptz,
  out verdict text, out alarm boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  minute_calls constant int := 5;
  free_calls   constant int := 20;
  day_misses   constant int := 5;
  number_calls constant int := 5;
  hour_misses  constant int := 2000;
  this_hour    constant timestamptz := date_trunc('hour', at, 'UTC');
  a     ration.asker;
  n     ration.number;
  h     ration.hour;
  fresh timestamptz[];
begin
  -- Lost with a power cut may be the counts of half a second; a call does not wait for the disk.
  perform set_config('synchronous_commit', 'off', true);
  alarm := false;

  insert into ration.asker (day, asker) values (today, asking) on conflict do nothing;
  select * into strict a from ration.asker r where r.day = today and r.asker = asking for update;
  fresh := array(select t from unnest(a.recent) t where t > at - interval '1 minute');
  if a.misses >= day_misses then
    verdict := 'misses';
    return;
  elsif cardinality(fresh) >= minute_calls then
    verdict := 'minute';
    return;
  end if;

  insert into ration.number (day, number) values (today, asked) on conflict do nothing;
  select * into strict n from ration.number r where r.day = today and r.number = asked for update;
  if n.calls >= number_calls then
    verdict := 'number';
    return;
  end if;

  insert into ration.hour (hour) values (this_hour) on conflict do nothing;
  select * into strict h from ration.hour r where r.hour = this_hour for update;
  alarm := h.misses >= hour_misses and not h.told;
  if alarm then
    update ration.hour r set told = true where r.hour = this_hour;
  end if;
  if a.calls >= free_calls or h.misses >= hour_misses then
    if work is null then
      verdict := 'work';
      return;
    end if;
    delete from ration.spent s where s.ends_after < at;
    insert into ration.spent (nonce, ends_after) values (work, work_ends) on conflict do nothing;
    if not found then
      verdict := 'spent';
      return;
    end if;
  end if;

  update ration.asker r set calls = r.calls + 1, misses = r.misses + 1, recent = fresh || date_trunc('second', at)
   where r.day = today and r.asker = asking;
  update ration.number r set calls = r.calls + 1 where r.day = today and r.number = asked;
  update ration.hour r set misses = r.misses + 1 where r.hour = this_hour;
  verdict := 'taken';
end $$;
revoke all on function ration.take(date, bytea, bytea, timestamptz, bytea, timestamptz) from public;

-- Ends a call that was taken: an answer gives the miss back. The same work either way.
create function ration.settle(today date, asking bytea, at timestamptz, answered boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update ration.asker r set misses = greatest(0, r.misses - answered::int) where r.day = today and r.asker = asking;
  update ration.hour r set misses = greatest(0, r.misses - answered::int) where r.hour = date_trunc('hour', at, 'UTC');
end $$;
revoke all on function ration.settle(date, bytea, timestamptz, boolean) from public;

grant usage on schema ration to nser_ration;
grant execute on function ration.open_day(date, bytea), ration.settle(date, bytea, timestamptz, boolean),
  ration.take(date, bytea, bytea, timestamptz, bytea, timestamptz) to nser_ration;
