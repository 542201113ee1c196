-- One row: a file that another one replaces.
delete from app.request_file where request_id = ? and kind = ?
