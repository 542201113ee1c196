-- One row: a token of an officer who is not retired.
insert into app.officer_token (token_id, secret_sha256, officer_id, valid_until)
select ?, ?, officer_id, now() + make_interval(days => ?) from app.officer where officer_id = ? and retired_at is null
