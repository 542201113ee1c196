-- One row: the token, if it was live.
update app.token set revoked_at = now() where token_id = ? and revoked_at is null
