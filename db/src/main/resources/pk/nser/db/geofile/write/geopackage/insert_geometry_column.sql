insert into gpkg_geometry_columns values (?, 'geom', 'POINT', ?, 0, 0)
