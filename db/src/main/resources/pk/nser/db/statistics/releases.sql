-- One row: a published release; the current one first.
select r.id, r.line, r.areas_version, r.as_of, r.profile
  from agg.published p
  join agg.release r on r.id = p.release
  left join agg.current_release c on c.release = p.release
 order by (c.release is not null) desc, p.published_at desc
