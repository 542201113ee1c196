-- The end of a token may come sooner and never later: nobody who serves revives one that was revoked, or prolongs one.
create function app.keep_token_end() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
    raise exception 'token % is revoked for good', old.token_id using errcode = '23514';
  elsif new.valid_until > old.valid_until then
    raise exception 'token % cannot be prolonged: make a new one', old.token_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger token_end_kept before update on app.token for each row execute function app.keep_token_end();
