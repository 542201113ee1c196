-- One row: the price of a request as expected.
insert into app.request_quote (request_id, price_class, dimensions, households, due_paisa, lines) values (?, ?, ?, ?, ?, ?)
