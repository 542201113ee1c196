-- One row: distinct households of the new rows, and how many of them were given for the first time.
with here as materialized (
  select distinct {household} collate "C" as id from {rows}_new
), fresh as (
  insert into {given} select id from here on conflict do nothing returning 1
)
select (select count(*) from here) as households, (select count(*) from fresh) as fresh
