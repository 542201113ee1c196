-- One row: an analysis that later releases do not have. Parameters: who, number.
update reg.analysis set withdrawn_by = ?, withdrawn_at = now() where analysis_id = ? and withdrawn_at is null
