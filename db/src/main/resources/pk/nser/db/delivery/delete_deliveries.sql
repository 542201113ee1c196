-- The files of a grant that is over.
delete from app.delivery where grant_id = ?
