-- A release whose figures were dropped.
update agg.release set state = 'dropped' where id = ?
