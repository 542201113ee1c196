-- Rations are of one day, and opening a day forgets those before it: nobody opens a day that is far away. The day is the database's
-- own; for five minutes around midnight in Pakistan the neighbouring one counts too, since two machines' clocks differ.
create function ration.clock() returns timestamptz language sql volatile as 'select clock_timestamp()';
create function ration.keep_day() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  here  timestamp := ration.clock() at time zone 'Asia/Karachi';
  asked date;
begin
  if tg_table_name = 'hour' then
    asked := new.hour at time zone 'Asia/Karachi';
  else
    asked := new.day;
  end if;
  if asked between (here - interval '5 minutes')::date and (here + interval '5 minutes')::date then
    return new;
  end if;
  raise exception 'day % is not today', asked using errcode = '22023';
end $$;
revoke all on function ration.clock(), ration.keep_day() from public;
create trigger day_kept before insert on ration.day for each row execute function ration.keep_day();
create trigger day_kept before insert on ration.asker for each row execute function ration.keep_day();
create trigger day_kept before insert on ration.number for each row execute function ration.keep_day();
create trigger day_kept before insert on ration.hour for each row execute function ration.keep_day();

-- As before, but an asker who took no call gives nothing back to the hour.
create or replace function ration.settle(today date, asking bytea, at timestamptz, answered boolean) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update ration.asker r set misses = greatest(0, r.misses - answered::int) where r.day = today and r.asker = asking;
  if found then
    update ration.hour r set misses = greatest(0, r.misses - answered::int) where r.hour = date_trunc('hour', at, 'UTC');
  end if;
end $$;
