-- What an earlier count of this transaction read.
drop table if exists pg_temp.counted_village
