-- An areas version that is made anew.
delete from agg.areas_version where id = ?
