-- One row: two leaves that are one from now on.
insert into reg.leaf_merge (line, union_council, dimension, leaf, into_leaf) values (?, ?, ?, ?, ?) on conflict do nothing
