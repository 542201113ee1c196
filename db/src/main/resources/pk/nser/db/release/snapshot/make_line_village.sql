-- One row: a village of the registry in this build: the node of the shown area that stands for it, and whether that
-- area takes its live rows.
create temporary table line_village (
  area_id int primary key,
  node    int not null,
  taken   boolean not null
) on commit drop
