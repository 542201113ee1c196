-- One row: another line with the same noise key of which a release was published. Parameter: the line. The keys of a line
-- are named record-noise.
select other.line
  from reg.release_line own
  join reg.release_line other on other.line <> own.line
                             and split_part(other.keys_id, '-', 2) = split_part(own.keys_id, '-', 2)
 where own.line = ?
   and exists (select from reg.build b where b.line = other.line and b.folded)
 limit 1
