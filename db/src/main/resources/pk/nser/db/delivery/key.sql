-- One row: the wrapped key of a grant.
select wrapped from reg.grant_key where grant_id = ?
