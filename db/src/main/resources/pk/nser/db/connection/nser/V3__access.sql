-- Agreements and tokens, first form: an agreement marked as a demonstration. Only the hash of a secret is kept.
create schema app;

create table app.agreement (
  agreement_id  int generated always as identity primary key,
  institution   text not null,
  purpose       text not null,
  demonstration boolean not null,
  category      text not null check (category in ('i.b', 'vii.b')),
  areas         text[] not null,           -- area codes; each with everything below it
  boundary_set  text not null,
  finest        smallint not null check (finest between 0 and 6),
  dimensions    text[] not null,
  valid_from    timestamptz not null,
  valid_until   timestamptz not null,
  created_at    timestamptz not null default now(),
  check (valid_until > valid_from)
);

create table app.token (
  token_id      text primary key check (token_id ~ '^[0-9A-Za-z]{14}$'),
  kind          char(1) not null check (kind in ('A', 'C', 'M')),
  secret_sha256 bytea not null check (length(secret_sha256) = 32),
  agreement_id  int not null references app.agreement,
  created_at    timestamptz not null default now(),
  valid_until   timestamptz not null,
  revoked_at    timestamptz
);

-- Every process drops its copy of a token row at once.
create function app.tell_token() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  perform pg_notify('token', new.token_id);
  return new;
end $$;
create trigger token_told after update on app.token for each row execute function app.tell_token();
