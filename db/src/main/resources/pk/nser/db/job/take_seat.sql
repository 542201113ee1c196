-- One row: 1 when this session now holds the lock of the worker, else 0. The number is NSER in ASCII, then 3.
select pg_try_advisory_lock(x'4E53455203'::bigint)::int
