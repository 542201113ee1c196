-- The score of a CNIC for a programme's enrolment (category iii.b, access.md 3.3): one function, one hash, one score.

create schema score;

-- One person: the keyed hash of a number and the score of the household it stands in, in hundredths. There are two such
-- tables, one that is served and one that the next filling replaces.
create table score.score_0 (
  cnic_hmac  bytea primary key check (octet_length(cnic_hmac) = 32),
  hundredths smallint not null check (hundredths between 0 and 10000)
);
create table score.score_1 (like score.score_0 including all);

-- Which of them is served, and the day whose rows it holds. No row: it was never filled.
create table score.served (
  only_row boolean primary key default true check (only_row),
  slot     smallint not null check (slot in (0, 1)),
  as_of    date not null
);

-- The score of one hash, null without one; as_of is null when nothing was filled yet. Reads the pointer again afterwards:
-- a filling that ended in between may have emptied the table that was read.
create function score.score_of(asked bytea, out hundredths smallint, out as_of date)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $$
declare
  here  smallint;
  again smallint;
begin
  loop
    select s.slot, s.as_of into here, as_of from score.served s;
    if here = 0 then
      select r.hundredths into hundredths from score.score_0 r where r.cnic_hmac = asked;
    else
      select r.hundredths into hundredths from score.score_1 r where r.cnic_hmac = asked;
    end if;
    select s.slot into again from score.served s;
    exit when again is not distinct from here;
  end loop;
end $$;
revoke all on function score.score_of(bytea) from public;

grant usage on schema score to nser_api, nser_build;
grant execute on function score.score_of(bytea) to nser_api;
grant insert, truncate on score.score_0, score.score_1 to nser_build;
grant select, insert, update on score.served to nser_build;

-- The filling reads who stands in which household by the keyed hash, and no name or address.
grant select (household_id, cnic_hmac) on reg.identity to nser_build;

-- What one agreement of category iii.b has asked. households: answered look-ups, with those of calls that still run.
-- window_*: of the look-ups since the last thousand. recent: when its calls of the last second came.
create table app.score_use (
  agreement_id  int primary key,
  households    bigint not null default 0 check (households >= 0),
  day           date not null,
  day_asked     int not null default 0,
  recent        timestamptz[] not null default '{}',
  window_asked  int not null default 0,
  window_missed int not null default 0
);

-- What was asked for one of the caller's own enrolments on one day. No number, and nothing that was answered.
create table app.score_reference (
  agreement_id int not null,
  reference    text not null check (reference ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$'),
  day          date not null,
  asked        int not null,
  answered     int not null check (answered <= asked),
  primary key (agreement_id, reference, day)
);

-- One suspension of an agreement's service, with what it had asked and missed; in force until somebody lifts it.
create table app.score_suspension (
  suspension_id int generated always as identity primary key,
  agreement_id  int not null,
  suspended_at  timestamptz not null,
  asked         int not null,
  missed        int not null,
  lifted_at     timestamptz,
  lifted_by     text check (lifted_by ~ '\S'),
  reason        text check (reason ~ '\S'),
  check (num_nulls(lifted_at, lifted_by, reason) in (0, 3))
);
create unique index score_suspension_in_force on app.score_suspension (agreement_id) where lifted_at is null;

-- Takes a call of so many numbers out of an agreement's quotas, or says which one is used up and takes nothing.
create function app.take_scores(agreement int, at timestamptz, today date, numbers int, day_quota int,
  household_quota bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  second_calls constant int := 10;
  u     app.score_use;
  fresh timestamptz[];
begin
  if numbers not between 1 and 100 then
    raise exception 'a call has 1 to 100 numbers' using errcode = '22023';
  end if;
  insert into app.score_use (agreement_id, day) values (agreement, today) on conflict do nothing;
  select * into strict u from app.score_use r where r.agreement_id = agreement for update;
  if exists (select 1 from app.score_suspension s where s.agreement_id = agreement and s.lifted_at is null) then
    return 'suspended';
  end if;
  if u.day <> today then
    u.day := today;
    u.day_asked := 0;
  end if;
  fresh := array(select t from unnest(u.recent) t where t > at - interval '1 second');
  if cardinality(fresh) >= second_calls then
    return 'second';
  elsif u.day_asked + numbers > day_quota then
    return 'day';
  elsif u.households + numbers > household_quota then
    return 'households';
  end if;
  update app.score_use r
     set households = u.households + numbers, day = u.day, day_asked = u.day_asked + numbers, recent = fresh || at
   where r.agreement_id = agreement;
  return 'taken';
end $$;
revoke all on function app.take_scores(int, timestamptz, date, int, int, bigint) from public;

-- Ends a call that was taken: what was not found goes back to the quota, and each enrolment is counted. A thousand
-- look-ups of which more than half missed suspend the service; true when that happened now.
create function app.settle_scores(agreement int, at timestamptz, today date, reference_list text[], answered_list boolean[])
returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  window_size constant int := 1000;
  asked    constant int := cardinality(reference_list);
  answered constant int := cardinality(array_positions(answered_list, true));
  u         app.score_use;
  suspended boolean := false;
begin
  select * into strict u from app.score_use r where r.agreement_id = agreement for update;
  u.window_asked := u.window_asked + asked;
  u.window_missed := u.window_missed + asked - answered;
  if u.window_missed > window_size / 2 then
    insert into app.score_suspension (agreement_id, suspended_at, asked, missed)
    values (agreement, at, u.window_asked, u.window_missed) on conflict do nothing;
    suspended := found;
  end if;
  if suspended or u.window_asked >= window_size then
    u.window_asked := 0;
    u.window_missed := 0;
  end if;
  update app.score_use r
     set households = r.households - (asked - answered), window_asked = u.window_asked, window_missed = u.window_missed
   where r.agreement_id = agreement;
  insert into app.score_reference as r (agreement_id, reference, day, asked, answered)
  select agreement, x.reference, today, count(*), count(*) filter (where x.hit)
    from unnest(reference_list, answered_list) as x(reference, hit)
   group by x.reference
  on conflict (agreement_id, reference, day)
  do update set asked = r.asked + excluded.asked, answered = r.answered + excluded.answered;
  return suspended;
end $$;
revoke all on function app.settle_scores(int, timestamptz, date, text[], boolean[]) from public;

-- Serving takes and settles and can lift nothing; the unit's commands lift, as the build role.
grant execute on function app.take_scores(int, timestamptz, date, int, int, bigint),
  app.settle_scores(int, timestamptz, date, text[], boolean[]) to nser_app;
grant select on app.score_suspension, app.score_use, app.score_reference to nser_build;
grant update (lifted_at, lifted_by, reason) on app.score_suspension to nser_build;
