-- One row: the top code of a field in a province (or where there is none, the whole).
select area_id, field, top from reg.top_code where line = ?
