-- One row: the release whose frozen rows stand for the villages of a line; none before the first that was published.
select r.id, r.line, r.areas_version, r.as_of, r.profile
  from reg.build b
  join agg.release r on r.id = b.release
 where b.line = ? and b.folded
 order by b.build desc
 limit 1
