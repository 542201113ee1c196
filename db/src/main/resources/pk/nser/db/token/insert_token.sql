-- One row: a new token; only the hash of its secret.
insert into app.token (token_id, kind, secret_sha256, agreement_id, valid_until, parent_id, scope, note)
values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
