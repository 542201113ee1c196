-- Who writes agreements. Demonstrations come from the unit's commands, as the build role; whoever serves writes one only for a
-- request that stands approved, not yet in force: a statement injected there makes itself no agreement.
create function app.require_approval() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if new.request_id is null then
    if not pg_has_role(session_user, 'nser_build', 'member') then
      raise exception 'an agreement without a request is for the unit''s commands alone' using errcode = '42501';
    end if;
  elsif new.demonstration or new.state <> 'agreed'
      or not exists (select 1 from app.request r
                      where r.request_id = new.request_id and r.state = 'APPROVED'
                        and r.institution_id = new.institution_id and r.category = new.category
                        and r.form ->> 'boundarySet' = new.boundary_set) then
    raise exception 'no approved request % is for this agreement', new.request_id using errcode = '42501';
  end if;
  return new;
end $$;
create trigger agreement_approved before insert on app.agreement for each row execute function app.require_approval();

-- What the commands need for it: the agreement, its first token, and the grant of records behind it with the weighing of locks.
-- The numbers come of themselves: nobody needs the sequence, which tells how many agreements were tried.
grant insert on app.agreement to nser_build;
revoke usage on sequence app.agreement_agreement_id_seq from nser_app;
grant select, insert, update (valid_until, revoked_at) on app.token to nser_build;
grant select, update (name) on app.institution to nser_build;
grant select, insert on app.record_grant, app.lock_ledger, app.unlock to nser_build;
