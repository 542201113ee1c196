-- One row: tiles and bytes of the pyramid of an areas version, public levels and border lines only.
with v as (select ?::text as id)
select count(*) || ' tiles, ' || coalesce(sum(bytes), 0) || ' bytes'
  from (
        select length(parts) as bytes from agg.pyramid_z0 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z1 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z2 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z3 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z4 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z5 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z6 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z7 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z8 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z9 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z10 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z11 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
        union all
        select length(parts) as bytes from agg.pyramid_z12 where areas_version = (select id from v) and (area_level <= 3 or area_level = 7)
       ) tile
