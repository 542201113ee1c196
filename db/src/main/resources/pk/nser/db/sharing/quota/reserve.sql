-- One row: the number of the reservation, or why there is none.
select app.reserve(?, ?, ?, ?, ?)
