-- The households that a discarded build froze.
delete from reg.snapshot_household where build = ?
