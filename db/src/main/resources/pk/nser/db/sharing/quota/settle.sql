-- One row: 1 when the reservation was ended, else 0.
select app.settle(?, ?, ?)::int
