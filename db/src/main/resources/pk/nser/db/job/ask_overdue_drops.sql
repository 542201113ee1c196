-- One row: of how many agreements that are over a drop was asked for anew.
with asked as (
  insert into app.job (kind, agreement_id)
  select 'drop', a.agreement_id
    from app.agreement a
   where a.state in ('revoked', 'ended') and a.grant_id is not null
     and (exists (select from app.delivery d where d.grant_id = a.grant_id)
          or exists (select from app.snapshot s where s.agreement_id = a.agreement_id)
          or exists (select from reg.grant_key k where k.grant_id = a.grant_id))
     and not exists (select from app.job j where j.agreement_id = a.agreement_id and j.kind = 'drop'
                      and (j.state in ('waiting', 'running') or j.asked_at > now() - interval '1 hour'))
  on conflict do nothing
  returning 1)
select count(*) from asked
