-- Released products. The same schema stands in both databases: nser holds every area level, nser_public only
-- COUNTRY to DISTRICT.
create schema agg;

create table agg.boundary_set (
  id            text primary key,
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
  valid_to      date
);

-- A boundary set with its merged small areas; frozen for a release line. All geometry belongs to one.
create table agg.areas_version (
  id           text primary key,
  boundary_set text not null references agg.boundary_set,
  line         text not null,
  made_at      timestamptz not null default now()
);

-- One area as it is shown: itself, or several small ones merged (then merged holds their codes).
-- west..north: bounds in degrees of the area's outline.
create table agg.area (
  areas_version text not null references agg.areas_version,
  area_id       int not null,
  area_level    smallint not null,
  code          text not null,
  parent_id     int,
  name_en       text not null,
  name_ur       text not null,
  longitude     double precision not null,
  latitude      double precision not null,
  west          double precision not null,
  south         double precision not null,
  east          double precision not null,
  north         double precision not null,
  merged        text[] not null default '{}',
  not_collected text[] not null default '{}', -- topics of R41 missing in the whole area
  partly_not_collected text[] not null default '{}', -- topics of R41 missing in a part of it
  primary key (areas_version, area_id),
  unique (areas_version, code)
);

create table agg.release (
  id            text primary key check (id ~ '^[0-9]{4}-(0[1-9]|1[0-2])(\.[0-9]{1,3})?$'),
  line          text not null,
  areas_version text not null references agg.areas_version,
  profile       text not null,
  previous      text,
  as_of         date not null,
  built_at      timestamptz not null default now(),
  state         text not null check (state in ('building', 'built', 'failed')),
  report        jsonb not null default '{}'
);

-- One row: the cells of one table for one area, in the order of Table.cells(). Stored by disclosure.StoredFigures.
create table agg.figure (
  release    text not null references agg.release on delete cascade,
  table_key  text not null,
  area_level smallint not null,
  area_id    int not null,
  cells      int[] not null,
  primary key (release, table_key, area_level, area_id)
);

-- The quarter (YYYY-Qn) whose state an area's figures show.
create table agg.area_as_of (
  release text not null references agg.release on delete cascade,
  area_id int not null,
  quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
  primary key (release, area_id)
);

-- Geometry of one tile at one area level: encoded MVT commands per area (tiles.pyramid). One table a zoom.
-- area_level 7 = border lines.
do $$
begin
  for z in 0..12 loop
    execute format('create table agg.pyramid_z%s (
      areas_version text not null, area_level smallint not null, x int not null, y int not null, parts bytea not null,
      primary key (areas_version, area_level, x, y))', z);
    execute format('alter table agg.pyramid_z%s alter column parts set storage external', z);
  end loop;
end $$;
