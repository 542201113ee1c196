-- One row: the officer of a token that holds now, and what its secret hashes to.
select t.secret_sha256, o.officer_id, o.name, o.institution_id, false as retired,
       array(select r.role from app.officer_role r where r.officer_id = o.officer_id) as roles
  from app.officer_token t
  join app.officer o on o.officer_id = t.officer_id
 where t.token_id = ? and t.revoked_at is null and t.valid_until > now() and o.retired_at is null
