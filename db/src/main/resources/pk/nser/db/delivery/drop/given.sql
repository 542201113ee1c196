-- One row: the grant of an agreement that gives records, and how it stands. No other column: a paper that nobody can read any more is
-- dropped all the same.
select grant_id, state from app.agreement where agreement_id = ? and grant_id is not null
