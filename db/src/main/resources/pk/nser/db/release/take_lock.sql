-- One row: 1 when this connection now holds the lock of release work, else 0. The number is NSER in ASCII, then 1.
select pg_try_advisory_lock(x'4E53455201'::bigint)::int
