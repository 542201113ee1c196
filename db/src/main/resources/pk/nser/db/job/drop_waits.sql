-- One row: 1 when a drop waits, else 0.
select (exists (select from app.job where state = 'waiting' and kind = 'drop'))::int
