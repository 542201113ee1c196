-- One row: the salt of a day; the one offered when it is the first of that day.
select ration.open_day(?, ?) as salt
