-- One row: a token that holds no more.
update app.officer_token set revoked_at = now() where token_id = ? and revoked_at is null
