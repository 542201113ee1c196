-- The tables that every GeoPackage has (OGC 12-128r17, annex C) and that of extensions; two semicolons end a statement.
pragma page_size = 4096;;
pragma encoding = 'UTF-8';;
pragma journal_mode = off;;
pragma synchronous = off;;
pragma locking_mode = exclusive;;
pragma cache_size = -16384;;
begin;;
create table gpkg_spatial_ref_sys (
  srs_name text not null,
  srs_id integer not null primary key,
  organization text not null,
  organization_coordsys_id integer not null,
  definition text not null,
  description text
);;
insert into gpkg_spatial_ref_sys values
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');;
create table gpkg_contents (
  table_name text not null primary key,
  data_type text not null,
  identifier text unique,
  description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x double,
  min_y double,
  max_x double,
  max_y double,
  srs_id integer,
  constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id)
);;
create table gpkg_geometry_columns (
  table_name text not null,
  column_name text not null,
  geometry_type_name text not null,
  srs_id integer not null,
  z tinyint not null,
  m tinyint not null,
  constraint pk_geom_cols primary key (table_name, column_name),
  constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);;
create table gpkg_extensions (
  table_name text,
  column_name text,
  extension_name text not null,
  definition text not null,
  scope text not null,
  constraint ge_tce unique (table_name, column_name, extension_name)
);;
