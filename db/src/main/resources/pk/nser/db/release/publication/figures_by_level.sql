-- One row: how many rows of figures a release has at a level.
select area_level, count(*) as n from agg.figure where release = ? and area_level <= ? group by area_level
