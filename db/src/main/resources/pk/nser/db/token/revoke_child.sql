-- One row: a token, if it was live and made from that one.
update app.token set revoked_at = now() where token_id = ? and parent_id = ? and revoked_at is null
