-- The registry: areas as they were imported, households, members, identity. No serving role may read any of it.
create schema reg;

create table reg.boundary_set (
  id            text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  title_en      text not null,
  title_ur      text not null,
  publisher     text not null,
  licence       text not null,
  attribution   text not null,
  disclaimer_en text not null,
  disclaimer_ur text not null,
  official      boolean not null,
  synthetic     boolean not null,
  valid_from    date,
  valid_to      date,
  imported_at   timestamptz not null default now(),
  report        jsonb not null
);

-- One area of a set. area_level: 0 COUNTRY .. 6 VILLAGE (AreaLevel.depth). area_id is unique in the whole database.
create table reg.area (
  area_id      int primary key,
  boundary_set text not null references reg.boundary_set,
  area_level   smallint not null check (area_level between 0 and 6),
  code         text not null,
  parent_id    int references reg.area,
  name_en      text not null,
  name_ur      text not null,
  longitude    double precision not null,
  latitude     double precision not null,
  geom         gis.geometry(MultiPolygon, 4326) not null,
  unique (boundary_set, code),
  check ((parent_id is null) = (area_level = 0))
);
create index area_geom on reg.area using gist (geom);
create index area_parent on reg.area (parent_id);
create sequence reg.area_id as int;

-- Border lines of a set with their style class (international, line-of-control, coastline, ...).
create table reg.border_line (
  boundary_set text not null references reg.boundary_set,
  line_no      int not null,
  style_class  text not null,
  geom         gis.geometry(MultiLineString, 4326) not null,
  primary key (boundary_set, line_no)
);

-- What was not collected where (protocol 4.2.2M): topic is one of geotags, education_members, disability, phone.
-- Holds for the area and everything below it.
create table reg.not_collected (
  area_id int not null references reg.area,
  topic   text not null check (topic in ('geotags', 'education_members', 'disability', 'phone')),
  primary key (area_id, topic)
);

-- One accepted file.
create table reg.batch (
  batch_id     int generated always as identity primary key,
  boundary_set text not null references reg.boundary_set,
  file_name    text not null,
  sha256       bytea not null,
  loaded_at    timestamptz not null default now(),
  report       jsonb not null
);

-- One live household. Codes: 0 = not collected, n = n-th category of the codebook (from 1); -1 = does not apply.
-- Masks (several values): bit i = i-th category (from 0), 0 = not collected.
create table reg.household (
  household_id       bigint primary key,
  row_hash           bigint not null,   -- HMAC over the published dimensions of the household and its members
  area_id            int not null,      -- the village
  cell               int not null,      -- Morton code of the z15 WebMercatorQuad tile of the geotag, -1 without one
  rkey               int not null,      -- record key, signed; summed as unsigned
  batch_id           int not null,
  score              real not null,
  land_marla         int,               -- null = not collected
  land_value         real,              -- as given, in land_unit
  land_unit          smallint not null, -- 0 not collected, 1 muraba, 2 acre, 3 kanal, 4 marla
  band               smallint not null,
  hh_composition     smallint not null,
  members            smallint not null,
  gender             smallint not null, -- of the head
  education          smallint not null, -- of the head
  employment_status  smallint not null, -- of the head
  disability         smallint not null, -- mask: kinds among the members
  rooms              smallint not null,
  toilet_type        smallint not null,
  electric_equipment smallint not null, -- mask
  gas_equipment      smallint not null, -- mask
  kitchen_assets     smallint not null, -- mask
  livestock          smallint not null, -- mask
  cows               smallint not null, -- heads, -1 = not collected
  goats              smallint not null,
  buffaloes          smallint not null,
  bullocks           smallint not null,
  lambs              smallint not null,
  land               smallint not null,
  geotag             gis.geometry(Point, 4326)
);
create index household_area on reg.household (area_id);
create index household_cell on reg.household (cell);

-- One live member.
create table reg.member (
  household_id      bigint not null,
  member_no         smallint not null,
  area_id           int not null,
  rkey              int not null,
  band              smallint not null,
  age               smallint not null,
  gender            smallint not null,
  relationship      smallint not null,
  age_bracket       smallint not null,
  marital_status    smallint not null,
  disability        smallint not null, -- mask
  employment_status smallint not null,
  education         smallint not null,
  family_no         smallint not null, -- 0 = of no family
  gives_family      boolean not null,  -- the ever-married woman by whom the family is counted
  primary key (household_id, member_no)
);
create index member_area on reg.member (area_id);

-- Who they are. member_no 0 carries the household's address. cnic_hmac: HMAC-SHA256 with a key outside the database.
create table reg.identity (
  household_id bigint not null,
  member_no    smallint not null,
  name         text,
  cnic_hmac    bytea,
  address      text,
  primary key (household_id, member_no)
);

-- The frozen rows behind the releases of a line: the base of the hold rule.
create table reg.release_line (
  line         text primary key check (line ~ '^[a-z0-9][a-z0-9-]{0,29}$'),
  boundary_set text not null references reg.boundary_set,
  profile      text not null default 'cell-key',
  keys_id      text not null  -- fingerprint of the record and noise keys: a changed key is refused
);
create table reg.snapshot_household (
  line text not null,
  like reg.household including comments,
  primary key (line, household_id)
);
alter table reg.snapshot_household drop column geotag, drop column score, drop column batch_id, drop column cell,
  drop column land_value, drop column land_unit;
create index snapshot_household_area on reg.snapshot_household (line, area_id);
create table reg.snapshot_member (
  line text not null,
  like reg.member including comments,
  primary key (line, household_id, member_no)
);
alter table reg.snapshot_member drop column age;
create index snapshot_member_area on reg.snapshot_member (line, area_id);
