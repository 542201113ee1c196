-- The snapshot that stands for an agreement from now on.
insert into app.snapshot (agreement_id, line, release, households, row_count, withheld)
values (?, ?, ?, ?, ?, ?)
on conflict (agreement_id) do update
  set line = excluded.line, release = excluded.release, households = excluded.households, row_count = excluded.row_count,
      withheld = excluded.withheld, made_at = now()
