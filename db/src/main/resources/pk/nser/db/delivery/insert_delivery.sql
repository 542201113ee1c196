-- One row: a file that stands whole in its place.
insert into app.delivery (delivery_id, grant_id, file, line, release, row_count, byte_count, sha256, format, epsg)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
