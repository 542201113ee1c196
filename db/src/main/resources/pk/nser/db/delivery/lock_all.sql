-- One row: 1 when nobody makes or drops anything, and nobody can until it is unlocked.
select pg_try_advisory_lock(1314079058, 0)::int
