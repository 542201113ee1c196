-- One row: a table of two dimensions that a release made with these keys shows, and where.
select distinct t.table_key, t.area_levels
  from agg.release_table t
  join agg.release r on r.id = t.release
  join reg.release_line l on l.line = r.line
 where r.state in ('built', 'dropped') and l.keys_id = ?
