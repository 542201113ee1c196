-- The members that a discarded build froze.
delete from reg.snapshot_member where build = ?
