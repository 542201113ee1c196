-- One row: 1 when this transaction now holds the lock of fillings, else 0. The number is NSER in ASCII, then 2.
select pg_try_advisory_xact_lock(x'4E53455202'::bigint)::int
