-- What makes it a GeoPackage comes last: 'GPKG', version 1.3.
pragma application_id = 1196444487;;
pragma user_version = 10300;;
commit;;
