-- One row: what an agreement has used.
select households, rows_today from app.used(?)
