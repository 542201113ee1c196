-- No row: hears what app.tell_worker tells.
listen job
