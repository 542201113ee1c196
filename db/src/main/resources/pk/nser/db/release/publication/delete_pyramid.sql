-- The pyramid of an areas version that is copied anew, zoom by zoom.
with v as (select ?::text as id),
     z0 as (delete from agg.pyramid_z0 where areas_version = (select id from v)),
     z1 as (delete from agg.pyramid_z1 where areas_version = (select id from v)),
     z2 as (delete from agg.pyramid_z2 where areas_version = (select id from v)),
     z3 as (delete from agg.pyramid_z3 where areas_version = (select id from v)),
     z4 as (delete from agg.pyramid_z4 where areas_version = (select id from v)),
     z5 as (delete from agg.pyramid_z5 where areas_version = (select id from v)),
     z6 as (delete from agg.pyramid_z6 where areas_version = (select id from v)),
     z7 as (delete from agg.pyramid_z7 where areas_version = (select id from v)),
     z8 as (delete from agg.pyramid_z8 where areas_version = (select id from v)),
     z9 as (delete from agg.pyramid_z9 where areas_version = (select id from v)),
     z10 as (delete from agg.pyramid_z10 where areas_version = (select id from v)),
     z11 as (delete from agg.pyramid_z11 where areas_version = (select id from v))
delete from agg.pyramid_z12 where areas_version = (select id from v)
