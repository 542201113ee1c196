-- One row: a request, held until the transaction ends so that one move after the other is judged.
select request_id from app.request where request_id = ? for no key update
