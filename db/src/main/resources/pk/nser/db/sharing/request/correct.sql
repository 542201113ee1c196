-- One row: a request with a corrected form.
update app.request set form = ?::jsonb where request_id = ?
