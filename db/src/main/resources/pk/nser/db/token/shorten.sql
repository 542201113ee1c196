-- One row: the agreement of a live token, which from now on runs out after so many seconds.
update app.token set valid_until = least(valid_until, clock_timestamp() + ? * interval '1 second')
 where token_id = ? and kind = 'A' and revoked_at is null and valid_until > clock_timestamp()
returning agreement_id
