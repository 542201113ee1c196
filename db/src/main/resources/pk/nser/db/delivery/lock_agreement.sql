-- One row, when the locks are had: shared with all who make or drop, alone for the agreement.
select count(*) from (select pg_advisory_lock_shared(1314079058, 0), pg_advisory_lock(1314079058, ?)) locks
