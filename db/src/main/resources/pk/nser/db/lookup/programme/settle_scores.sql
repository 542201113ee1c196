-- One row: 1 when this call suspended the agreement's service, else 0.
select app.settle_scores(?, ?, ?, ?, ?)::int
