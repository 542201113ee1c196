-- One row: 1 when this session held the lock of the worker, which is free now.
select pg_advisory_unlock(x'4E53455203'::bigint)::int
