-- One table that a release has at public levels besides those that every release has. area_levels: 0 COUNTRY .. 3 DISTRICT.
create table agg.release_table (
  release     text not null references agg.release on delete cascade,
  table_no    smallint not null,
  table_key   text not null,
  area_levels smallint[] not null check (area_levels <@ '{0,1,2,3}'::smallint[]),
  name_en     text,
  name_ur     text,
  purpose     text,
  open        boolean not null check (open),
  primary key (release, table_key)
);
grant select on agg.release_table to nser_pub;
grant select, insert, update, delete on agg.release_table to nser_build;
