-- No row: hears the ids that app.tell_token tells.
listen token
