-- One row: the number of the next delivery; the name of its file carries it, so no two files have one name.
select nextval(pg_get_serial_sequence('app.delivery', 'delivery_id'))
