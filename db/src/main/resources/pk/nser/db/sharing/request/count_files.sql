-- One row: how many files a request has.
select count(*) from app.request_file where request_id = ?
