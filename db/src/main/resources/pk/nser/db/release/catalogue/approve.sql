-- One row: an analysis that waited for approval. Parameters: who, number.
update reg.analysis
   set approved_by = ?, approved_at = now()
 where analysis_id = ? and approved_at is null and withdrawn_at is null
