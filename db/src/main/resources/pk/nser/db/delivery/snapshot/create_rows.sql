-- The rows of an agreement's snapshot, beside those that stand.
create table {rows}_new (
  id text collate "C" not null{columns}
)
