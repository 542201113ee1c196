-- One row: the quarter of an area in a release.
select area_id, quarter from agg.area_as_of where release = ?
