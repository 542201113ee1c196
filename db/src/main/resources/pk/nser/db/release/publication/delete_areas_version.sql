-- An areas version that is copied anew.
delete from agg.areas_version where id = ?
