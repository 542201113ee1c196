-- One row: how many areas an areas version shows at a level.
select area_level, count(*) as n from agg.area where areas_version = ? and area_level <= ? group by area_level
