-- Removes the simplified outlines and border lines of an areas version.
with v as (select ?::text as id),
     lines as (delete from agg.border_line where areas_version = (select id from v))
delete from agg.outline where areas_version = (select id from v)
