-- One row: an area as it is shown.
insert into agg.area (areas_version, area_id, area_level, code, parent_id, name_en, name_ur, longitude, latitude,
                      west, south, east, north, merged, not_collected, partly_not_collected)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
