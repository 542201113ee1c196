-- Ends the suspension of one agreement.
update app.score_suspension set lifted_at = now(), lifted_by = ?, reason = ? where agreement_id = ? and lifted_at is null
