-- Tokens made from tokens, and rotation (access.md 3.1).

-- A child names the token it was made from and its own scope, whole; a token of an agreement has neither.
alter table app.token
  add column parent_id text references app.token,
  add column scope jsonb,
  add column note text check (length(note) <= 200),
  add constraint token_child check ((kind = 'C') = (parent_id is not null) and (kind = 'C') = (scope is not null)),
  add constraint token_own_parent check (parent_id <> token_id);
create index token_parent on app.token (parent_id);

-- A changed token changes what its children are worth: their copies are dropped as well.
create or replace function app.tell_token() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  perform pg_notify('token', below.token_id)
     from (with recursive below as (
             select new.token_id
             union
             select t.token_id from app.token t join below b on t.parent_id = b.token_id)
           select token_id from below) as below;
  return new;
end $$;

-- At most two live secrets of an agreement, and two only while one of them runs out within a day (rotation).
-- Runs as its owner: it holds the agreement while it counts, and serving roles may not change agreements.
create function app.require_two_secrets() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
begin
  if new.kind <> 'A' then
    return new;
  end if;
  perform 1 from app.agreement where agreement_id = new.agreement_id for update;
  if exists (select 1 from app.token t
              where t.agreement_id = new.agreement_id and t.kind = 'A' and t.token_id <> new.token_id
                and t.revoked_at is null and t.valid_until > clock_timestamp() + interval '24 hours') then
    raise exception 'agreement % has a live token already: rotate it, or revoke it', new.agreement_id using errcode = '23514';
  end if;
  if (select count(*) from app.token t
       where t.agreement_id = new.agreement_id and t.kind = 'A' and t.token_id <> new.token_id
         and t.revoked_at is null and t.valid_until > clock_timestamp()) > 1 then
    raise exception 'agreement % has two live tokens already', new.agreement_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger token_two_secrets before insert on app.token for each row execute function app.require_two_secrets();

-- Of a token only its end may change.
revoke update on app.token from nser_app;
grant update (valid_until, revoked_at) on app.token to nser_app;
