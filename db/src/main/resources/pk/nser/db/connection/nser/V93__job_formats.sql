-- No system that app.delivery could not name (V90) is asked for, whoever asks.
alter table app.job add constraint job_known_system check (epsg between 1024 and 32767);
