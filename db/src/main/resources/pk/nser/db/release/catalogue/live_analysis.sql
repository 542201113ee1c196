-- One row: whether a line has an analysis of this table that was not withdrawn.
select count(*) from reg.analysis where line = ? and table_key = ? and withdrawn_at is null
