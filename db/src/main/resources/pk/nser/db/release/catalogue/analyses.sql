-- One row: an analysis that was ever proposed, the newest first.
select analysis_id, line, table_key, area_levels, name_en, name_ur, purpose, open, proposed_by, approved_by,
       withdrawn_at is not null as withdrawn
  from reg.analysis
 order by analysis_id desc
