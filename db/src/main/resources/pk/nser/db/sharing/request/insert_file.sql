-- One row: a file of a request with its hash.
insert into app.request_file (request_id, kind, media_type, content, sha256) values (?, ?, ?, ?, sha256(?))
