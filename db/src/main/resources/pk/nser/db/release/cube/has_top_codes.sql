-- One row: how many top codes a line has.
select count(*) from reg.top_code where line = ?
