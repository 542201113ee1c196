-- One row: a border line; its shape as well-known binary in longitude, latitude.
insert into reg.border_line (boundary_set, line_no, style_class, geom) values (?, ?, ?, gis.ST_GeomFromWKB(?, 4326))
