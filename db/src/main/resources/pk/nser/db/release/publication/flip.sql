-- The pointer row: from here on this release is served. Both rows in one statement.
with now_published as (
  insert into agg.published (release) values (?)
      on conflict (release) do update set release = excluded.release
  returning release
)
insert into agg.current_release (only_row, release)
select true, release from now_published
    on conflict (only_row) do update set release = excluded.release
