-- What a release line adds to the catalogue of tables, and what is frozen for it.

-- The list of pairs that the unit set for a line; a line without a row has the list of the build (pairs.json).
create table reg.pair_list (
  line       text primary key check (line ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
  table_keys text[] not null check (cardinality(table_keys) <= 20),
  set_by     text not null check (btrim(set_by) <> ''),
  set_at     timestamptz not null default now()
);

-- One custom analysis (sharing category ii): an entry of the catalogue from the next release on, once another person than
-- the proposer approved it. area_levels: 0 COUNTRY .. 5 UNION_COUNCIL. open: everybody may see it at public levels.
create table reg.analysis (
  analysis_id  int generated always as identity primary key,
  line         text not null check (line ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
  table_key    text not null,
  area_levels  smallint[] not null check (cardinality(area_levels) > 0 and area_levels <@ '{0,1,2,3,4,5}'::smallint[]),
  name_en      text not null check (btrim(name_en) <> ''),
  name_ur      text not null check (btrim(name_ur) <> ''),
  purpose      text not null check (btrim(purpose) <> ''),
  open         boolean not null,
  proposed_by  text not null check (btrim(proposed_by) <> ''),
  proposed_at  timestamptz not null default now(),
  approved_by  text check (btrim(approved_by) <> ''),
  approved_at  timestamptz,
  withdrawn_by text check (btrim(withdrawn_by) <> ''),
  withdrawn_at timestamptz,
  constraint four_eyes check (lower(btrim(approved_by)) <> lower(btrim(proposed_by))),
  check ((approved_by is null) = (approved_at is null)),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index analysis_live on reg.analysis (line, table_key) where withdrawn_at is null;

-- The most that a household contributes to a sum, frozen at the first release of a line. area_id: a province, or the top
-- where there is none. field: in the order of the sums of the catalogue. 0: nobody held any, so it is never summed.
create table reg.top_code (
  line    text not null references reg.release_line,
  area_id int not null,
  field   smallint not null,
  top     int not null check (top >= 0),
  primary key (line, area_id, field)
);

-- The institution whose data a file brings back (protocol 3.2); null: the registry's own collection. The hold rule lets
-- three changes of one institution count.
alter table reg.batch add column institution text check (btrim(institution) <> '');

-- One table that a release has besides those that every release has. area_levels: 0 COUNTRY .. 6 VILLAGE.
create table agg.release_table (
  release     text not null references agg.release on delete cascade,
  table_no    smallint not null,
  table_key   text not null,
  area_levels smallint[] not null,
  name_en     text,
  name_ur     text,
  purpose     text,
  open        boolean not null,
  primary key (release, table_key)
);

grant select, insert, update on reg.pair_list to nser_build;
grant select, insert on reg.analysis to nser_build;
grant update (approved_by, approved_at, withdrawn_by, withdrawn_at) on reg.analysis to nser_build;
grant select, insert on reg.top_code to nser_build;
grant select, insert, update, delete on agg.release_table to nser_build;
grant select on agg.release_table to nser_agg;
