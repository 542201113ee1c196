-- One row: whether the areas version has its tiles and outlines; they are written in one transaction, the country's among them.
with v as (select ?::text as id)
select exists (select from agg.pyramid_z0 where areas_version = (select id from v) and area_level = 0)
   and exists (select from agg.outline where areas_version = (select id from v) and area_level = 0)
