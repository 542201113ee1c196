-- The key of a grant that is closed.
delete from reg.grant_key where grant_id = ?
