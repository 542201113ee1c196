-- Requests for data and their way to an agreement (protocol 4.1, 5.1, Annex I; R13 to R28).

-- What the unit knows of a receiver. receiver, price_class and confidence are the unit's own judgement (readings A9, A30).
alter table app.institution
  add column type text
    check (type in ('public_entity', 'governmental', 'ngo', 'private_institution', 'individual', 'other')),
  add column type_text text check (type_text ~ '\S'),
  add column receiver text check (receiver in ('bisp', 'government', 'ngo', 'researcher', 'other_programme')),
  add column price_class text
    check (price_class in ('government', 'semi_autonomous', 'academic', 'local_ngo', 'donor', 'business')),
  add column mailing_address text,
  add column contact_person text,
  add column email text,
  add column phones text[] not null default '{}',
  add column confidence smallint check (confidence between 1 and 3),
  add constraint institution_other_type check (type <> 'other' or type_text is not null);

-- A person who acts. outside: for an institution that asks, in the role of a requester and no other.
create table app.officer (
  officer_id     int generated always as identity primary key,
  name           text not null check (name ~ '\S' and length(name) <= 200),
  institution_id int references app.institution,
  outside        boolean not null generated always as (institution_id is not null) stored,
  added_at       timestamptz not null default now(),
  retired_at     timestamptz,
  unique (officer_id, outside)
);
create table app.officer_role (
  officer_id int not null,
  outside    boolean not null,
  role       text not null check (role in ('requester', 'nser_mu', 'committee', 'secretary', 'competent_authority',
    'management', 'cash_transfer_wing', 'mis', 'm_and_e')),
  primary key (officer_id, role),
  foreign key (officer_id, outside) references app.officer (officer_id, outside),
  check (outside = (role = 'requester'))
);

-- A maintenance token (kind M) of one officer.
create table app.officer_token (
  token_id      text primary key check (token_id ~ '^[0-9A-Za-z]{14}$'),
  secret_sha256 bytea not null check (length(secret_sha256) = 32),
  officer_id    int not null references app.officer,
  created_at    timestamptz not null default now(),
  valid_until   timestamptz not null,
  revoked_at    timestamptz
);

-- One request for one of the eight categories of the form. form: its fields as they were checked at the door. origin_id:
-- the first of the requests into which one form was split (R13, A25). category: with its sub-level, set by verifying.
create table app.request (
  request_id     int generated always as identity primary key,
  origin_id      int references app.request,
  institution_id int not null references app.institution,
  requester_id   int not null references app.officer,
  ticked         text not null check (ticked in ('i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii')),
  category       text check (category in ('i.b', 'ii.a', 'ii.b', 'iii.b', 'iv', 'v', 'vi', 'vii.b', 'viii')),
  form           jsonb not null,
  state          text not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'INVALID',
    'ASSESSED', 'CONDITIONS_SET', 'INTERVIEWED', 'COMMITTEE_ASSESSED', 'APPROVED', 'REFUSED', 'AGREED', 'ACTIVE',
    'EXPIRED', 'SPOT_CHECK', 'SUSPENDED', 'REVOKED', 'PENALISED')),
  gratis         text not null default 'NONE' check (gratis in ('NONE', 'ASKED', 'PASSED_ON', 'HANDLED', 'ASSESSED',
    'APPROVED', 'SIGNED', 'DECLINED')),
  filed_at       timestamptz not null default now(),
  check (category is null or split_part(category, '.', 1) = ticked)
);
create index request_institution on app.request (institution_id);

-- A file of a request: one page of proposal, one signature.
create table app.request_file (
  request_id int not null references app.request,
  kind       text not null check (kind in ('proposal', 'signature')),
  media_type text not null check (media_type in ('application/pdf', 'text/plain', 'image/png', 'image/jpeg')),
  content    bytea not null check (length(content) between 1 and 1048576),
  sha256     bytea not null check (sha256 = sha256(content)),
  stored_at  timestamptz not null default now(),
  primary key (request_id, kind)
);

-- The steps of both processes, as in pk.nser.db.sharing.process: a move that is no step cannot be written down. duty: the
-- hands that must be different people's (access.md 3.7, readings A13, A14).
create table app.request_step (
  process    text not null check (process in ('request', 'gratis')),
  from_state text not null,
  command    text not null,
  role       text not null,
  to_state   text not null,
  duty       text check (duty in ('categorise', 'committee', 'secretary', 'issue')),
  primary key (process, from_state, command, role),
  unique (process, from_state, command, role, to_state)
);
insert into app.request_step (process, from_state, command, role, to_state, duty) values
  ('request', 'DRAFT', 'submit', 'requester', 'SUBMITTED', null),
  ('request', 'RETURNED', 'submit', 'requester', 'SUBMITTED', null),
  ('request', 'DRAFT', 'refuse', 'system', 'REFUSED', null),
  ('request', 'RETURNED', 'refuse', 'system', 'REFUSED', null),
  ('request', 'SUBMITTED', 'return', 'nser_mu', 'RETURNED', null),
  ('request', 'SUBMITTED', 'invalidate', 'nser_mu', 'INVALID', null),
  ('request', 'SUBMITTED', 'verify', 'nser_mu', 'VERIFIED', 'categorise'),
  ('request', 'VERIFIED', 'refuse', 'nser_mu', 'REFUSED', null),
  ('request', 'VERIFIED', 'assess', 'nser_mu', 'ASSESSED', null),
  ('request', 'ASSESSED', 'refuse', 'system', 'REFUSED', null),
  ('request', 'ASSESSED', 'set_conditions', 'nser_mu', 'CONDITIONS_SET', null),
  ('request', 'CONDITIONS_SET', 'interview', 'nser_mu', 'INTERVIEWED', null),
  ('request', 'INTERVIEWED', 'refuse', 'committee', 'REFUSED', 'committee'),
  ('request', 'INTERVIEWED', 'recommend', 'committee', 'COMMITTEE_ASSESSED', 'committee'),
  ('request', 'INTERVIEWED', 'approve', 'committee', 'APPROVED', 'committee'),
  ('request', 'COMMITTEE_ASSESSED', 'refuse', 'secretary', 'REFUSED', 'secretary'),
  ('request', 'COMMITTEE_ASSESSED', 'approve', 'secretary', 'APPROVED', 'secretary'),
  ('request', 'APPROVED', 'agree', 'nser_mu', 'AGREED', null),
  ('request', 'AGREED', 'activate', 'mis', 'ACTIVE', 'issue'),
  ('request', 'AGREED', 'revoke', 'nser_mu', 'REVOKED', null),
  ('request', 'AGREED', 'expire', 'system', 'EXPIRED', null),
  ('request', 'ACTIVE', 'spot_check', 'nser_mu', 'SPOT_CHECK', null),
  ('request', 'ACTIVE', 'spot_check', 'm_and_e', 'SPOT_CHECK', null),
  ('request', 'ACTIVE', 'suspend', 'nser_mu', 'SUSPENDED', null),
  ('request', 'ACTIVE', 'revoke', 'nser_mu', 'REVOKED', null),
  ('request', 'ACTIVE', 'expire', 'system', 'EXPIRED', null),
  ('request', 'SPOT_CHECK', 'clear', 'nser_mu', 'ACTIVE', null),
  ('request', 'SPOT_CHECK', 'clear', 'm_and_e', 'ACTIVE', null),
  ('request', 'SPOT_CHECK', 'suspend', 'nser_mu', 'SUSPENDED', null),
  ('request', 'SPOT_CHECK', 'revoke', 'nser_mu', 'REVOKED', null),
  ('request', 'SPOT_CHECK', 'expire', 'system', 'EXPIRED', null),
  ('request', 'SUSPENDED', 'resume', 'nser_mu', 'ACTIVE', null),
  ('request', 'SUSPENDED', 'penalise', 'nser_mu', 'PENALISED', null),
  ('request', 'SUSPENDED', 'revoke', 'nser_mu', 'REVOKED', null),
  ('request', 'SUSPENDED', 'expire', 'system', 'EXPIRED', null),
  ('request', 'PENALISED', 'resume', 'nser_mu', 'ACTIVE', null),
  ('request', 'PENALISED', 'revoke', 'nser_mu', 'REVOKED', null),
  ('request', 'PENALISED', 'expire', 'system', 'EXPIRED', null),
  ('request', 'EXPIRED', 'renew', 'nser_mu', 'APPROVED', null),
  ('gratis', 'NONE', 'ask', 'requester', 'ASKED', null),
  ('gratis', 'ASKED', 'pass_on', 'management', 'PASSED_ON', null),
  ('gratis', 'ASKED', 'decline', 'management', 'DECLINED', null),
  ('gratis', 'PASSED_ON', 'handle', 'cash_transfer_wing', 'HANDLED', null),
  ('gratis', 'HANDLED', 'assess', 'committee', 'ASSESSED', 'committee'),
  ('gratis', 'HANDLED', 'decline', 'committee', 'DECLINED', 'committee'),
  ('gratis', 'ASSESSED', 'approve', 'competent_authority', 'APPROVED', 'secretary'),
  ('gratis', 'ASSESSED', 'decline', 'competent_authority', 'DECLINED', 'secretary'),
  ('gratis', 'APPROVED', 'sign', 'cash_transfer_wing', 'SIGNED', null);

-- The one duty that a person has in a request. A second one for the same person has no row, and cannot have one.
create table app.request_duty (
  request_id int not null references app.request,
  officer_id int not null references app.officer,
  duty       text not null,
  primary key (request_id, officer_id),
  unique (request_id, officer_id, duty)
);

-- One move of a request. Written once; the state of a request changes by it alone.
create table app.request_move (
  move_id    bigint generated always as identity primary key,
  request_id int not null references app.request,
  process    text not null,
  from_state text not null,
  command    text not null,
  role       text not null,
  to_state   text not null,
  officer_id int references app.officer,
  duty       text,
  reason     text not null check (reason ~ '\S' and length(reason) <= 4000),
  details    jsonb not null default '{}',
  moved_at   timestamptz not null default clock_timestamp(),
  constraint request_move_step foreign key (process, from_state, command, role, to_state)
    references app.request_step (process, from_state, command, role, to_state),
  constraint request_move_role foreign key (officer_id, role) references app.officer_role (officer_id, role),
  constraint request_move_four_eyes foreign key (request_id, officer_id, duty) references app.request_duty (request_id, officer_id, duty),
  check ((officer_id is null) = (role = 'system'))
);
create index request_move_request on app.request_move (request_id, move_id);

alter table app.agreement add column request_id int references app.request;

-- What an agreement made from a request says beside its extent: clauses, signatures, price. request_id is unique among
-- those in force by the state of the request.
create table app.agreement_paper (
  agreement_id int primary key references app.agreement,
  request_id   int not null references app.request,
  clauses      jsonb not null,
  signatures   jsonb not null,
  quote        jsonb not null,
  agreed_paisa bigint check (agreed_paisa >= 0),
  return_asked boolean not null,
  destruction  boolean not null,
  duo          text[] not null default '{}',
  written_at   timestamptz not null default now()
);
create index agreement_paper_request on app.agreement_paper (request_id);

-- A locked dimension given as an aggregate, outside the ledger of records (R9).
create table app.aggregate_unlock (
  agreement_id int not null references app.agreement,
  dimension    text not null check (dimension in ('disability', 'employment_status', 'education', 'rooms', 'toilet_type',
    'electric_equipment', 'gas_equipment', 'kitchen_assets', 'livestock', 'land')),
  unlocked_by  int not null references app.officer,
  reason       text not null check (reason ~ '\S'),
  unlocked_at  timestamptz not null default now(),
  primary key (agreement_id, dimension)
);

-- The price as expected when the conditions were set, and what became due for what was delivered (R33), in paisa.
create table app.request_quote (
  request_id  int primary key references app.request,
  price_class text,
  dimensions  text[] not null,
  households  bigint not null check (households >= 0),
  due_paisa   bigint,
  lines       text[] not null,
  quoted_at   timestamptz not null default now()
);
create table app.charge (
  charge_id    int generated always as identity primary key,
  agreement_id int not null references app.agreement_paper,
  households   bigint not null check (households >= 0),
  due_paisa    bigint,
  lines        text[] not null,
  charged_at   timestamptz not null default now()
);
create table app.payment (
  payment_id   int generated always as identity primary key,
  agreement_id int not null references app.agreement_paper,
  paisa        bigint not null check (paisa > 0),
  reference    text not null check (reference ~ '\S'),
  recorded_by  int not null references app.officer,
  recorded_at  timestamptz not null default now()
);

-- A check that is due (R26): flagged by the system for nationwide data, or set by an officer.
create table app.spot_check (
  spot_check_id int generated always as identity primary key,
  agreement_id  int not null references app.agreement_paper,
  ground        text not null check (ground in ('nationwide', 'extended_use', 'threat')),
  due_on        date not null,
  flagged_by    int references app.officer,
  flagged_at    timestamptz not null default now()
);
create table app.spot_check_result (
  spot_check_id int primary key references app.spot_check,
  finding       text not null check (finding ~ '\S'),
  consequence   text not null check (consequence in ('clear', 'suspend', 'revoke')),
  recorded_by   int not null references app.officer,
  recorded_at   timestamptz not null default now()
);

-- A penalty that was applied: the clause as the agreement words it, and what happened (R25).
create table app.penalty (
  penalty_id   int generated always as identity primary key,
  agreement_id int not null references app.agreement_paper,
  clause       text not null check (clause ~ '\S'),
  event        text not null check (event ~ '\S'),
  applied_by   int not null references app.officer,
  applied_at   timestamptz not null default now()
);

-- A move takes the request by the hand: only one at a time, only from where it stands, only by who may. Runs as the owner,
-- since nobody else may change a state. 40001: another move was faster.
create function app.apply_move() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
declare
  standing app.request;
  mover app.officer;
begin
  select * into standing from app.request where request_id = new.request_id for update;
  if not found then
    raise exception 'there is no request %', new.request_id using errcode = '23503';
  end if;
  if new.from_state <> (case new.process when 'gratis' then standing.gratis else standing.state end) then
    raise exception 'request % has moved meanwhile', new.request_id using errcode = '40001';
  end if;
  if new.officer_id is not null then
    select * into mover from app.officer where officer_id = new.officer_id for share;
    if mover.retired_at is not null or (mover.outside and mover.institution_id <> standing.institution_id) then
      raise exception 'officer % may not move request %', new.officer_id, new.request_id using errcode = '42501';
    end if;
  end if;
  new.moved_at := clock_timestamp();
  new.duty := (select s.duty from app.request_step s
                where s.process = new.process and s.from_state = new.from_state and s.command = new.command
                  and s.role = new.role);
  if new.duty is not null then
    insert into app.request_duty (request_id, officer_id, duty) values (new.request_id, new.officer_id, new.duty)
      on conflict (request_id, officer_id) do nothing;
  end if;
  if new.process = 'gratis' then
    update app.request set gratis = new.to_state where request_id = new.request_id;
    return new;
  end if;
  update app.request
     set state = new.to_state,
         category = case new.command when 'verify' then new.details ->> 'category' else category end
   where request_id = new.request_id;
  update app.agreement
     set state = case new.to_state when 'ACTIVE' then 'active' when 'SPOT_CHECK' then 'active'
                   when 'SUSPENDED' then 'suspended' when 'PENALISED' then 'suspended'
                   when 'REVOKED' then 'revoked' when 'EXPIRED' then 'ended' else state end
   where agreement_id = (select max(agreement_id) from app.agreement where request_id = new.request_id)
     and state not in ('revoked', 'ended');
  return new;
end $$;
create trigger request_moved before insert on app.request_move for each row execute function app.apply_move();

-- A form is changed only while it is the requester's.
create function app.keep_form() returns trigger language plpgsql set search_path = app, pg_temp as $$
begin
  if new.form <> old.form and old.state not in ('DRAFT', 'RETURNED') then
    raise exception 'the form of request % is no longer the requester''s', old.request_id using errcode = '23514';
  end if;
  return new;
end $$;
create trigger request_form_kept before update on app.request for each row execute function app.keep_form();

create function app.keep_file() returns trigger language plpgsql set search_path = app, pg_temp as $$
declare
  file app.request_file := case tg_op when 'DELETE' then old else new end;
begin
  if not exists (select 1 from app.request r
                  where r.request_id = file.request_id and r.state in ('DRAFT', 'RETURNED')) then
    raise exception 'the files of request % are no longer the requester''s', file.request_id using errcode = '23514';
  end if;
  return file;
end $$;
create trigger request_file_kept before insert or delete on app.request_file
  for each row execute function app.keep_file();

grant update (type, type_text, receiver, price_class, mailing_address, contact_person, email, phones, confidence)
  on app.institution to nser_app;
-- Who is an officer is written by the operator's commands alone: whoever could invent a second person while serving would
-- have the other two eyes.
grant select on app.officer, app.officer_role, app.officer_token to nser_app, nser_build;
grant insert on app.officer, app.officer_role, app.officer_token to nser_build;
grant update (retired_at) on app.officer to nser_build;
grant update (revoked_at) on app.officer_token to nser_build;
grant select on app.request, app.request_step, app.request_duty, app.request_move to nser_app;
grant insert (origin_id, institution_id, requester_id, ticked, form) on app.request to nser_app;
grant update (form) on app.request to nser_app;
grant select, insert, delete on app.request_file to nser_app;
grant insert (request_id, process, from_state, command, role, to_state, officer_id, reason, details)
  on app.request_move to nser_app;
grant select, insert on app.agreement_paper, app.aggregate_unlock, app.request_quote, app.charge, app.payment,
  app.spot_check, app.spot_check_result, app.penalty to nser_app;
