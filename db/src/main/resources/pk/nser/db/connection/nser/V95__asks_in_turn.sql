-- The asks of one agreement come one after another: each counts what waits after the one before it has committed, so that never more
-- than eight wait. Answers as in V90.
create or replace function app.ask_delivery(agreement int, format text, epsg int) returns bigint
language plpgsql security definer set search_path = app, pg_temp as $$
declare
  signed app.agreement;
  asked bigint;
begin
  select * into signed from app.agreement a where a.agreement_id = agreement for no key update;
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
