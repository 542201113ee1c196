-- One row: what an agreement says beside its extent, with the quote of its request.
insert into app.agreement_paper (agreement_id, request_id, clauses, signatures, quote, agreed_paisa, return_asked,
  destruction, duo)
select ?, ?, ?::jsonb, ?::jsonb, (select to_jsonb(q) from app.request_quote q where q.request_id = ?), ?, ?, ?, ?
