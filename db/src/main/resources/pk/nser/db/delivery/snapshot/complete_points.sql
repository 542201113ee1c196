-- Points are found by tile, and of a crowded one the first ids are looked for in the index alone; and for tiles of zooms 0 to 11 they are counted in squares six zooms below the tile.
create index snapshot_{agreement}_new_cell on {rows}_new (cell) include (id, area_id);
-- Of each tile of zoom 12 the ids in their order: points of a wide tile are its first.
create index snapshot_{agreement}_new_tile on {rows}_new ((cell >> 16), id) include (cell, area_id);
analyze {rows}_new;
create table {bins}_new (
  zoom smallint not null,
  cell bigint not null,
  households int not null,
  constraint bin_{agreement}_new_key primary key (zoom, cell)
);
with finest as materialized (
  select cell >> 6 as cell, count(*) as households from {rows}_new group by 1
)
insert into {bins}_new
select zoom, cell >> 2 * (11 - zoom), sum(households)
  from finest, generate_series(0, 11) zoom
 group by 1, 2;
analyze {bins}_new;
