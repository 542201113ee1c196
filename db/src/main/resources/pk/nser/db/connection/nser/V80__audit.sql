-- The audit log (access.md 3.5): what was answered or refused behind tokens, as one chain of hashes without gaps.
create schema audit;

-- One event. body: its canonical JSON, without number and time (pk.nser.db.audit.EventJson); the rest is set here, by
-- trigger, whatever the writer says. hash: SHA-256 of the hash before it and of the body with "seq" and "at" in front.
-- The last two conditions are a second wall behind AuditEvent: nothing that looks like a CNIC or a token.
create table audit.event (
  seq       bigint primary key,
  at        timestamptz not null,
  agreement int,
  body      text not null check (length(body) <= 4000 and body ~ '^\{"[^\n\r]*\}$' and body !~ '"(seq|at)":'
    and body !~ '(^|[^0-9A-Za-z])[0-9]{5}-?[0-9]{7}-?[0-9]([^0-9A-Za-z]|$)' and body !~ 'nser[A-Z][0-9]_'),
  hash      bytea not null check (length(hash) = 32)
);
create index event_agreement on audit.event (agreement, seq) where agreement is not null;

-- The end of the chain, one row: who adds events holds it until the commit, so any number of writers make one chain, and a
-- batch that is rolled back leaves no gap. It outlives a cut: what is written after one goes on behind the gap.
create table audit.head (
  one  boolean primary key default true check (one),
  seq  bigint not null,
  hash bytea not null check (length(hash) = 32)
) with (fillfactor = 10);
insert into audit.head (seq, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit.hold_head() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform 1 from audit.head for update;
  return null;
end $$;

create function audit.link() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  last_seq   bigint;
  last_hash  bytea;
  batch_seq  bigint;
  batch_hash bytea;
begin
  select h.seq, h.hash into last_seq, last_hash from audit.head h;
  select e.seq, e.hash into batch_seq, batch_hash from audit.event e where e.seq > last_seq order by e.seq desc limit 1;
  new.seq := coalesce(batch_seq, last_seq) + 1;
  new.at := clock_timestamp();
  new.agreement := (new.body::json ->> 'agreement')::int;
  new.hash := sha256(coalesce(batch_hash, last_hash) || convert_to('{"seq":' || new.seq || ',"at":"'
    || to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '",' || substr(new.body, 2), 'UTF8'));
  return new;
end $$;

create function audit.move_head() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update audit.head h set seq = e.seq, hash = e.hash
    from (select seq, hash from audit.event order by seq desc limit 1) e where e.seq > h.seq;
  return null;
end $$;

-- Against mistakes, of the owner too; whoever owns the table can take this away, and the chain tells what was done then.
create function audit.refuse() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'events of the audit log are never changed' using errcode = '42501';
end $$;

create trigger event_head_held before insert on audit.event for each statement execute function audit.hold_head();
create trigger event_linked before insert on audit.event for each row execute function audit.link();
create trigger event_head_moved after insert on audit.event for each statement execute function audit.move_head();
create trigger event_kept before update or delete or truncate on audit.event for each statement execute function audit.refuse();

-- The writer hands in bodies and learns nothing, not even the head: the database goes on with the chain by itself. The
-- reader is the build role: its process signs the checkpoints, and no process that serves can read a trail.
grant usage on schema audit to nser_audit, nser_build;
grant insert (body) on audit.event to nser_audit;
grant select on audit.event, audit.head to nser_build;
