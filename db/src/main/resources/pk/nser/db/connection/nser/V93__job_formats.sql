-- What no maker of files knows is not asked for, whoever asks: the formats and systems of app.delivery (V90).
alter table app.job
  add constraint job_known_format
    check (format in ('csv', 'csv.gz', 'gpkg', 'fgb', 'parquet', 'geojson', 'geojsonl', 'shp.zip')),
  add constraint job_known_system check (epsg between 1024 and 32767);
