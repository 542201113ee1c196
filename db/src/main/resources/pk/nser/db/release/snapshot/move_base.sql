-- One row: a village of the base now represented by the folded build's rows.
insert into reg.snapshot_village (line, area_id, build)
select b.line, r.area_id, r.build
  from reg.replaced_village r
  join reg.build b on b.build = r.build
 where r.build = ?
    on conflict (line, area_id) do update set build = excluded.build
