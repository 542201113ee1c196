insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, null)
