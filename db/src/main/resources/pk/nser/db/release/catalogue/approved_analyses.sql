-- One row: a custom analysis that the next release of a line has.
select table_key, area_levels, name_en, name_ur, purpose, open
  from reg.analysis
 where line = ? and approved_at is not null and withdrawn_at is null
 order by analysis_id
