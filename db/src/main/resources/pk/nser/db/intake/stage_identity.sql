-- One row: an identity of an accepted household; seq is the household's.
create temporary table stage_identity (
  like reg.identity,
  seq int not null
) on commit drop
