-- One row: how many quotes a request has, none or one.
select count(*) from app.request_quote where request_id = ?
