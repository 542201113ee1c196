-- One row: an area; its shape as well-known binary in longitude, latitude.
insert into reg.area (area_id, boundary_set, area_level, code, parent_id, name_en, name_ur, longitude, latitude, geom)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, gis.ST_GeomFromWKB(?, 4326))
