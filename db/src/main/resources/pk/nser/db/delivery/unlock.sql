-- One row, when the connection holds no lock any more.
select count(*) from (select pg_advisory_unlock_all()) unlocked
