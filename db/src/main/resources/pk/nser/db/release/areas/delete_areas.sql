-- The areas of an areas version that is made anew.
delete from agg.area where areas_version = ?
