-- Files that were begun on a day of Pakistan. The rows of a day are taken once for a file, however often it is fetched that day,
-- from whichever byte.
create table app.download_day (
  agreement_id int  not null references app.agreement,
  day          date not null,
  delivery_id  int  not null references app.delivery on delete cascade,
  primary key (agreement_id, day, delivery_id)
);

-- Begins a download, before its first byte. 1: the rows of the file are taken out of the day's; 0: they were taken today
-- already; -2: the rows of the day are used up; -3: there is no such file of the agreement, or the agreement does not stand.
-- most_rows: the share of a narrower token, never more than the agreement's own.
create function app.begin_download(agreement int, delivery int, most_rows bigint) returns int
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  signed app.agreement;
  rows bigint;
  today date := (clock_timestamp() at time zone 'Asia/Karachi')::date;
begin
  select * into signed from app.agreement a where a.agreement_id = agreement;
  if not found or signed.state <> 'active' or clock_timestamp() < signed.valid_from
      or clock_timestamp() >= signed.valid_until then
    return -3;
  end if;
  select d.row_count into rows from app.delivery d where d.delivery_id = delivery and d.grant_id = signed.grant_id;
  if not found then
    return -3;
  end if;
  insert into app.agreement_use (agreement_id) values (agreement) on conflict do nothing;
  insert into app.agreement_day (agreement_id, day) values (agreement, today) on conflict do nothing;
  perform 1 from app.agreement_use u where u.agreement_id = agreement for update;
  if exists (select from app.download_day b
              where b.agreement_id = agreement and b.day = today and b.delivery_id = delivery) then
    return 0;
  end if;
  update app.agreement_day d set row_count = d.row_count + rows
   where d.agreement_id = agreement and d.day = today
     and d.row_count <= least(signed.max_rows_per_day, most_rows) - rows;
  if not found then
    return -2;
  end if;
  delete from app.download_day b where b.agreement_id = agreement and b.day < today;
  insert into app.download_day (agreement_id, day, delivery_id) values (agreement, today, delivery);
  return 1;
end $$;

revoke all on function app.begin_download(int, int, bigint) from public;
grant execute on function app.begin_download(int, int, bigint) to nser_app;
