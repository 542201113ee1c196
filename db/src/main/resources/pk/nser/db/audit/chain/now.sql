-- The one row: the time by the clock of the database.
select now()
