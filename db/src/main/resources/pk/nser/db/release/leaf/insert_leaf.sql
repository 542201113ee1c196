-- One row: a new leaf.
insert into reg.leaf (line, union_council, leaf, path, boxes) values (?, ?, ?, ?, ?)
