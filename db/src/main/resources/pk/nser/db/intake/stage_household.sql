-- One row: an accepted household of the file; seq numbers them from 0 in the file's order, line is its physical line.
create temporary table stage_household (
  like reg.household,
  seq  int not null,
  line bigint not null
) on commit drop
