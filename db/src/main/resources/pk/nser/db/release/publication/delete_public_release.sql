-- The public copy of a release; its figures go with it.
delete from agg.release where id = ?
