-- One row: an area of the level as it is shown.
select area_id, code, area_level, parent_id, name_en, name_ur, longitude, latitude, west, south, east, north,
       merged, not_collected, partly_not_collected
  from agg.area
 where areas_version = ? and area_level = ?
 order by area_id
