-- One row: 'taken', or the quota of an agreement that does not hold the call.
select app.take_scores(?, ?, ?, ?, ?, ?)
