-- Where geo-tagged households may be said to be (disclosure.md 2.9). Nobody but the build role sees any of it.

-- One leaf of a shown union council, frozen for the release line. boxes: west, south, east, north of each, in degrees.
create table reg.leaf (
  line          text not null references reg.release_line,
  union_council int not null,
  leaf          int not null check (leaf > 0),
  path          text not null,
  boxes         double precision[] not null check (cardinality(boxes) > 0 and cardinality(boxes) % 4 = 0),
  primary key (line, union_council, leaf)
);

-- Two leaves that are one from some release on: for all grants (dimension ''), or for those that give the dimension.
create table reg.leaf_merge (
  line          text not null,
  union_council int not null,
  dimension     text not null,
  leaf          int not null,
  into_leaf     int not null check (into_leaf <> leaf),
  primary key (line, union_council, dimension, leaf, into_leaf),
  foreign key (line, union_council, leaf) references reg.leaf (line, union_council, leaf),
  foreign key (line, union_council, into_leaf) references reg.leaf (line, union_council, leaf)
);

-- The leaves of the frozen households of one village, by position; households without a geotag are left out. Kept like the
-- frozen rows: by build, and reg.snapshot_village says which build's row stands.
create table reg.leaf_village (
  build      int not null references reg.build on delete cascade,
  area_id    int not null,
  households bigint[] not null,
  leaves     int[] not null check (cardinality(leaves) = cardinality(households)),
  primary key (build, area_id)
);

-- The key of one grant of records, wrapped under a master key outside the database; deleted when the grant is closed.
create table reg.grant_key (
  grant_id int primary key references app.record_grant,
  wrapped  bytea not null check (length(wrapped) = 60),
  made_at  timestamptz not null default now()
);

-- A partition only coarsens: the build role adds leaves and merges, and can neither change nor drop one.
grant select, insert on reg.leaf, reg.leaf_merge to nser_build;
grant select, insert, delete on reg.leaf_village, reg.grant_key to nser_build;
