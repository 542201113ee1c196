-- Quotas of agreements (R15, access.md 3.2): what is about to be delivered is reserved first, in one statement, and is never
-- over by one however many take at once.

create table app.agreement_use (
  agreement_id int primary key references app.agreement,
  households   bigint not null default 0 check (households >= 0)
);
create table app.agreement_day (
  agreement_id int not null references app.agreement,
  day          date not null,
  row_count    bigint not null default 0 check (row_count >= 0),
  primary key (agreement_id, day)
);
-- One taking that is not settled. What is never settled returns when its hour is over.
create table app.reservation (
  reservation_id bigint generated always as identity primary key,
  agreement_id   int not null references app.agreement,
  households     bigint not null,
  row_count      bigint not null,
  day            date not null,
  ends_at        timestamptz not null
);
create index reservation_agreement on app.reservation (agreement_id);

-- Gives back what was reserved and not used.
create function app.give_back(reservation app.reservation, households bigint, rows bigint) returns void
language sql set search_path = app, pg_temp as $$
  update app.agreement_use u set households = u.households - give_back.households
   where u.agreement_id = reservation.agreement_id;
  update app.agreement_day d set row_count = d.row_count - rows
   where d.agreement_id = reservation.agreement_id and d.day = reservation.day;
$$;

-- Takes out of both quotas, or of neither. Gives the number of the reservation; -1: the households, -2: the rows of the day are
-- used up; -3: there is no such agreement, or it does not stand. most_*: the share of a narrower token, never more than the
-- agreement's own. Days are those of Pakistan.
create function app.reserve(agreement int, households bigint, rows bigint, most_households bigint, most_rows bigint)
returns bigint language plpgsql security definer set search_path = app, pg_temp as $$
declare
  signed app.agreement;
  stale app.reservation;
  today date := (clock_timestamp() at time zone 'Asia/Karachi')::date;
  made bigint;
begin
  if households is null or rows is null or households < 0 or rows < 0 then
    raise exception 'less than nothing is reserved' using errcode = '22023';
  end if;
  select * into signed from app.agreement a where a.agreement_id = agreement;
  if not found or signed.state <> 'active' or clock_timestamp() < signed.valid_from
      or clock_timestamp() >= signed.valid_until then
    return -3;
  end if;
  insert into app.agreement_use (agreement_id) values (agreement) on conflict do nothing;
  insert into app.agreement_day (agreement_id, day) values (agreement, today) on conflict do nothing;
  perform 1 from app.agreement_use u where u.agreement_id = agreement for update;
  for stale in delete from app.reservation r where r.agreement_id = agreement and r.ends_at <= clock_timestamp() returning * loop
    perform app.give_back(stale, stale.households, stale.row_count);
  end loop;
  update app.agreement_use u set households = u.households + reserve.households
   where u.agreement_id = agreement
     and u.households <= least(signed.max_households, most_households) - reserve.households;
  if not found then
    return -1;
  end if;
  update app.agreement_day d set row_count = d.row_count + rows
   where d.agreement_id = agreement and d.day = today
     and d.row_count <= least(signed.max_rows_per_day, most_rows) - rows;
  if not found then
    update app.agreement_use u set households = u.households - reserve.households where u.agreement_id = agreement;
    return -2;
  end if;
  insert into app.reservation (agreement_id, households, row_count, day, ends_at)
  values (agreement, households, rows, today, clock_timestamp() + interval '1 hour')
  returning reservation_id into made;
  return made;
end $$;

-- Ends a reservation with what was delivered of it, never more than was reserved. False: there is none, its hour may be over.
create function app.settle(reservation bigint, households bigint, rows bigint) returns boolean
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  ended app.reservation;
begin
  perform 1 from app.agreement_use u join app.reservation r using (agreement_id)
   where r.reservation_id = reservation for update of u;
  delete from app.reservation r where r.reservation_id = reservation
    and settle.households between 0 and r.households and settle.rows between 0 and r.row_count
  returning * into ended;
  if not found then
    return false;
  end if;
  perform app.give_back(ended, ended.households - settle.households, ended.row_count - settle.rows);
  return true;
end $$;

-- What an agreement has used: the answer to its holder and to the price.
create function app.used(agreement int) returns table (households bigint, rows_today bigint)
language sql stable security definer set search_path = app, pg_temp as $$
  select coalesce((select u.households from app.agreement_use u where u.agreement_id = agreement), 0),
         coalesce((select d.row_count from app.agreement_day d
                    where d.agreement_id = agreement
                      and d.day = (clock_timestamp() at time zone 'Asia/Karachi')::date), 0)
$$;

revoke all on function app.give_back(app.reservation, bigint, bigint) from public;
grant execute on function app.reserve(int, bigint, bigint, bigint, bigint), app.settle(bigint, bigint, bigint), app.used(int)
  to nser_app, nser_build;
