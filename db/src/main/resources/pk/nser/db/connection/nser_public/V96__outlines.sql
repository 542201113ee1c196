-- Whole outlines for pictures and downloads (COUNTRY to DISTRICT), simplified as a coverage when the pyramid of the areas version is made
-- (tiles.pyramid) and in the same transaction. An areas version that was made before has none until its pyramid is made again.
-- shape: WKB, longitude and latitude in degrees (EPSG:4326).
create table agg.outline (
  areas_version text not null,
  area_level    smallint not null,
  area_id       int not null,
  shape         bytea not null,
  primary key (areas_version, area_level, area_id)
);

-- One row: all border lines of one class.
create table agg.border_line (
  areas_version text not null,
  style_class   text not null,
  shape         bytea not null,
  primary key (areas_version, style_class)
);

grant select on agg.outline, agg.border_line to nser_pub;
grant select, insert, update, delete on agg.outline, agg.border_line to nser_build;
