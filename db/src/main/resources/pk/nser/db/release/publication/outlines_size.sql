-- One row: outlines, border lines and bytes of an areas version, public levels only.
with v as (select ?::text as id)
select (select count(*) || ' outlines, ' || coalesce(sum(length(shape)), 0) || ' bytes'
          from agg.outline where areas_version = (select id from v) and area_level <= 3)
    || ' and ' ||
       (select count(*) || ' border lines, ' || coalesce(sum(length(shape)), 0) || ' bytes'
          from agg.border_line where areas_version = (select id from v))
