-- One row: the number of the job that waits now, or -1, -3 as app.ask_delivery says.
select app.ask_delivery(?, ?, ?)
