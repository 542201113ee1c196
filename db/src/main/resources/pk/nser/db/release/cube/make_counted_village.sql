-- One row: a village behind the release and the build whose frozen rows stand for it. A table and not a part of each statement: with its
-- statistics PostgreSQL hashes the villages; without them it hashed 158 million frozen rows instead, in files.
create temporary table counted_village (
  area_id int primary key,
  build   int not null
) on commit drop
