-- One row: a call is over.
select ration.settle(?, ?, ?, ?)::text
