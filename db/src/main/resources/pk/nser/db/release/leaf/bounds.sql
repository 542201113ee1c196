-- One row: a shown union council with the bounds of its outline in degrees.
select area_id, west, south, east, north from agg.area where areas_version = ? and area_level = 5
