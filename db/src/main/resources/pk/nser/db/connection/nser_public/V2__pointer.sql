-- What is served. The only pointer: flipped in one statement once both databases hold the release complete.
create table agg.published (
  release      text primary key references agg.release,
  published_at timestamptz not null default now()
);
create table agg.current_release (
  only_row boolean primary key default true check (only_row),
  release  text not null references agg.published
);
