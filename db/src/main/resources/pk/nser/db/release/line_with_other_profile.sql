-- One row: another line with another profile of which a release was published. Parameter: the line.
select other.line, other.profile, own.profile as own
  from reg.release_line own
  join reg.release_line other on other.line <> own.line and other.profile <> own.profile
 where own.line = ?
   and exists (select from reg.build b where b.line = other.line and b.folded)
 limit 1
