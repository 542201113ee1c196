-- One row: a member of an accepted household; seq and cell are the household's.
create temporary table stage_member (
  like reg.member,
  seq  int not null,
  cell int not null
) on commit drop
