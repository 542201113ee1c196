-- One row: a release, the newest first.
select id, line, profile, areas_version, as_of, built_at, state, previous, report::text as report
  from agg.release
 order by built_at desc, id desc
