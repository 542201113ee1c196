-- The quarters of the areas of a dropped release.
delete from agg.area_as_of where release = ?
