-- One row: whether this transaction may take in a file; only one may at a time. The number spells IMPT.
select pg_try_advisory_xact_lock(1229803604)
