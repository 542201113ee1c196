-- One row: 1 when the lock of release work was given back.
select pg_advisory_unlock(x'4E53455201'::bigint)::int
