-- The areas of an areas version that is copied anew.
delete from agg.area where areas_version = ?
