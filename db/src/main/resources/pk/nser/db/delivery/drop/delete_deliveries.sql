-- The files of an agreement that is over.
delete from app.delivery where grant_id = ?
