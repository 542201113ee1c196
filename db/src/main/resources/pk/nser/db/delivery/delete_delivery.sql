-- A file that is not whole on disk any more.
delete from app.delivery where delivery_id = ?
