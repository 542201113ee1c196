-- The worker forgets jobs that ended long ago, and can read every format that is asked for.
grant delete on app.job to nser_build;
alter table app.job add constraint job_format_known
  check (format in ('csv', 'csv.gz', 'gpkg', 'fgb', 'parquet', 'geojson', 'geojsonl', 'shp.zip'));
create index job_ended on app.job (ended_at);
create index job_of_agreement on app.job (agreement_id, job_id);
