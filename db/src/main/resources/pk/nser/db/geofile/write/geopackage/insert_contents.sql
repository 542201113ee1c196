-- last_change is fixed, so that the same rows give the same file
insert into gpkg_contents values (?, 'features', ?, '', '1970-01-01T00:00:00.000Z', ?, ?, ?, ?, ?)
