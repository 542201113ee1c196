-- Snapshots, second form: rows are frozen once, by the build that takes them, and stay where they are. Which build's rows
-- stand for a village is a small table; folding a published build moves these pointers and drops what they replaced.
drop table reg.snapshot_household, reg.snapshot_member;

-- One build of a release. Rows that it froze carry its number. folded: its villages are part of the line's base.
create table reg.build (
  build   int generated always as identity primary key,
  line    text not null references reg.release_line,
  release text not null unique,
  folded  boolean not null default false
);

-- The base of the hold rule: the build whose frozen rows stand for a village in the published releases of a line.
create table reg.snapshot_village (
  line    text not null references reg.release_line,
  area_id int not null,
  build   int not null references reg.build,
  primary key (line, area_id)
);

-- The delta: villages whose rows a build replaced and which wait for its publication.
create table reg.replaced_village (
  build   int not null references reg.build,
  area_id int not null,
  primary key (build, area_id)
);

-- One frozen household; columns as in reg.household.
create table reg.snapshot_household (
  household_id       bigint not null,
  row_hash           bigint not null,
  build              int not null,
  area_id            int not null,
  rkey               int not null,
  land_marla         int,
  band               smallint not null,
  hh_composition     smallint not null,
  members            smallint not null,
  gender             smallint not null,
  education          smallint not null,
  employment_status  smallint not null,
  disability         smallint not null,
  rooms              smallint not null,
  toilet_type        smallint not null,
  electric_equipment smallint not null,
  gas_equipment      smallint not null,
  kitchen_assets     smallint not null,
  livestock          smallint not null,
  cows               smallint not null,
  goats              smallint not null,
  buffaloes          smallint not null,
  bullocks           smallint not null,
  lambs              smallint not null,
  land               smallint not null,
  primary key (household_id, build)
);
create index snapshot_household_area on reg.snapshot_household (area_id, build);

-- One frozen member; columns as in reg.member, without the exact age.
create table reg.snapshot_member (
  household_id      bigint not null,
  build             int not null,
  area_id           int not null,
  rkey              int not null,
  member_no         smallint not null,
  band              smallint not null,
  gender            smallint not null,
  relationship      smallint not null,
  age_bracket       smallint not null,
  marital_status    smallint not null,
  disability        smallint not null,
  employment_status smallint not null,
  education         smallint not null,
  family_no         smallint not null,
  gives_family      boolean not null
);
create index snapshot_member_area on reg.snapshot_member (area_id, build);

-- The build role owns nothing, so it cannot ANALYZE what it has loaded; this does it for the tables it fills.
create function reg.refresh_statistics() returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  analyze reg.snapshot_household, reg.snapshot_member, reg.snapshot_village, agg.area, agg.figure, agg.area_as_of;
end $$;

grant select, insert, update, delete on reg.build, reg.snapshot_village, reg.replaced_village, reg.snapshot_household,
  reg.snapshot_member to nser_build;
grant usage on sequence reg.build_build_seq to nser_build;
grant execute on function reg.refresh_statistics() to nser_build;
